/** Maps: an example takes P rows of a tensor, one for each position, with the D channels as columns. */
import { at, type F64 } from './arrays.ts';

/** The P positions of each row of x as rows of their own, `y[n·P + p, d] = x[n, p·D + d]`. y: `[N·P, D]`; x: `[N, P·D]`. */
export function toMap(y: F64, x: F64, N: number, P: number, D: number): void {
  for (let k = 0; k < N * P * D; k++) y[k] = at(x, k);
}

/** The way back, `y[n, p·D + d] = x[n·P + p, d]`. y: `[N, P·D]`; x: `[N·P, D]`. */
export function flatten(y: F64, x: F64, N: number, P: number, D: number): void {
  for (let k = 0; k < N * P * D; k++) y[k] = at(x, k);
}
