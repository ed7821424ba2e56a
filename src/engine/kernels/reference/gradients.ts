import { at, type F64 } from './arrays.ts';

/** `y += factor·x`. y, x: any shape of `n` elements in all. */
export function addScaled(y: F64, x: F64, n: number, factor: number): void {
  for (let k = 0; k < n; k++) y[k] = at(y, k) + factor * at(x, k);
}

/** `total = before + Σ x²`. total, before: `[1]`, may be one; x: any shape of `n` elements in all. */
export function addSquares(total: F64, before: F64, x: F64, n: number): void {
  let sum = at(before, 0);
  for (let k = 0; k < n; k++) sum += at(x, k) ** 2;
  total[0] = sum;
}

/**
 * `gradient *= min(1, limit / (√squares + 1e-6))`, as PyTorch's clip_grad_norm_. squares: `[1]`, the sum over all
 * gradients together; gradient: any shape of `n` elements in all.
 */
export function clipGradient(gradient: F64, squares: F64, n: number, limit: number): void {
  const factor = Math.min(1, limit / (Math.sqrt(at(squares, 0)) + 1e-6));
  for (let k = 0; k < n; k++) gradient[k] = at(gradient, k) * factor;
}
