import { at, type F64 } from './arrays.ts';

/** `y = a + b`. y, a, b: any shape of `n` elements in all; y may be a or b. */
export function add(y: F64, a: F64, b: F64, n: number): void {
  for (let k = 0; k < n; k++) y[k] = at(a, k) + at(b, k);
}

/** `y = a·b`. y, a, b: any shape of `n` elements in all; y may be a or b. */
export function multiply(y: F64, a: F64, b: F64, n: number): void {
  for (let k = 0; k < n; k++) y[k] = at(a, k) * at(b, k);
}

/** `y = scale·x + shift`. y, x, scale, shift: any shape of `n` elements in all; y may be any of the others. */
export function scaleShift(y: F64, x: F64, scale: F64, shift: F64, n: number): void {
  for (let k = 0; k < n; k++) y[k] = at(scale, k) * at(x, k) + at(shift, k);
}
