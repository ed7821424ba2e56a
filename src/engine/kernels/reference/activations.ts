import { exp, tanh } from '../../math.ts';
import { at, type F64 } from './arrays.ts';

/** `y = max(x, 0)`; NaN stays NaN. y, x: `[N, D]`. */
export function reluForward(y: F64, x: F64, N: number, D: number): void {
  for (let k = 0; k < N * D; k++) y[k] = at(x, k) < 0 ? 0 : at(x, k);
}

/** `dx = dy` where the unit was active, else 0. dx, dy: `[N, D]`; y: `[N, D]`, the output of reluForward. */
export function reluBackward(dx: F64, dy: F64, y: F64, N: number, D: number): void {
  for (let k = 0; k < N * D; k++) dx[k] = at(y, k) <= 0 ? 0 : at(dy, k);
}

/** `y = tanh(x)`. y, x: `[N, D]`. */
export function tanhForward(y: F64, x: F64, N: number, D: number): void {
  for (let k = 0; k < N * D; k++) y[k] = tanh(at(x, k));
}

/** `dx = dy·(1 − y²)`. dx, dy: `[N, D]`; y: `[N, D]`, the output of tanhForward. */
export function tanhBackward(dx: F64, dy: F64, y: F64, N: number, D: number): void {
  for (let k = 0; k < N * D; k++) dx[k] = at(dy, k) * (1 - at(y, k) * at(y, k));
}

/** `y = 1 / (1 + exp(−x))`. y, x: `[N, D]`. */
export function sigmoidForward(y: F64, x: F64, N: number, D: number): void {
  for (let k = 0; k < N * D; k++) y[k] = 1 / (1 + exp(-at(x, k)));
}

/** `dx = dy·y·(1 − y)`. dx, dy: `[N, D]`; y: `[N, D]`, the output of sigmoidForward. */
export function sigmoidBackward(dx: F64, dy: F64, y: F64, N: number, D: number): void {
  for (let k = 0; k < N * D; k++) dx[k] = at(dy, k) * at(y, k) * (1 - at(y, k));
}
