import { at, type F64, type I32 } from './arrays.ts';

/** `y[b] = x[indices[b]]`, by row. y: `[B, D]`; x: `[n, D]`; indices: `[B]`, each in `[0, n)`. */
export function gatherRows(y: F64, x: F64, indices: I32, B: number, D: number): void {
  for (let b = 0; b < B; b++) {
    for (let d = 0; d < D; d++) y[b * D + d] = at(x, at(indices, b) * D + d);
  }
}

/** `y[b] = x[indices[b]]`. y, indices: `[B]`; x: `[n]`. */
export function gatherIntegers(y: I32, x: I32, indices: I32, B: number): void {
  for (let b = 0; b < B; b++) y[b] = at(x, at(indices, b));
}

/** `y[indices[b]] = x[b]`, by row, in the order of b; other rows stay. y: `[n, D]`; x: `[B, D]`; indices: `[B]`, in `[0, n)`. */
export function scatterRows(y: F64, x: F64, indices: I32, B: number, D: number): void {
  for (let b = 0; b < B; b++) {
    for (let d = 0; d < D; d++) y[at(indices, b) * D + d] = at(x, b * D + d);
  }
}
