import { at, type F64 } from './arrays.ts';

/** `parameter −= learningRate·gradient`. parameter, gradient: any shape of `n` elements in all. */
export function sgdUpdate(parameter: F64, gradient: F64, n: number, learningRate: number): void {
  for (let k = 0; k < n; k++) parameter[k] = at(parameter, k) - learningRate * at(gradient, k);
}
