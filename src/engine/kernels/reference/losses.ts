import { exp, log } from '../../math.ts';
import { at, type F64, type I32 } from './arrays.ts';

/**
 * Smaller probabilities count as 0. They would make gradients subnormal, which Wasm can't flush and most processors
 * compute 28 times slower: a net that has converged would come to a halt.
 */
const SMALLEST_PROBABILITY = 1e-18;

/** Column of the largest value of row `n`, the first of equals. x: `[N, C]`. */
function largest(x: F64, n: number, C: number): number {
  let best = 0;
  for (let c = 1; c < C; c++) if (at(x, n * C + c) > at(x, n * C + best)) best = c;
  return best;
}

/** `Σ_c exp(x[n, c] − max)`, which is at least 1 and can't overflow. x: `[N, C]`. */
function sumOfExponentials(x: F64, n: number, C: number, max: number): number {
  let sum = 0;
  for (let c = 0; c < C; c++) sum += exp(at(x, n * C + c) - max);
  return sum;
}

/**
 * Mean over the rows of `−log softmax(x)[label]`, and its gradient `dx = (softmax(x) − onehot(label)) / N`.
 * loss: `[1]`, 0 for `N = 0`; dx, x: `[N, C]`; labels: `[N]`, each in `[0, C)`.
 */
export function softmaxCrossEntropy(loss: F64, dx: F64, x: F64, labels: I32, N: number, C: number): void {
  let total = 0;
  for (let n = 0; n < N; n++) {
    const max = at(x, n * C + largest(x, n, C));
    const sum = sumOfExponentials(x, n, C, max);
    const label = at(labels, n);
    total += log(sum) - (at(x, n * C + label) - max);
    for (let c = 0; c < C; c++) {
      const probability = exp(at(x, n * C + c) - max) / sum;
      const kept = probability < SMALLEST_PROBABILITY ? 0 : probability;
      dx[n * C + c] = (kept - (c === label ? 1 : 0)) / N;
    }
  }
  loss[0] = total / Math.max(1, N);
}

/** Mean over all elements of `(x − target)²`, and its gradient `dx`. loss: `[1]`; dx, x, target: `[N, D]`. */
export function meanSquaredError(loss: F64, dx: F64, x: F64, target: F64, N: number, D: number): void {
  let total = 0;
  for (let k = 0; k < N * D; k++) {
    const error = at(x, k) - at(target, k);
    total += error * error;
    dx[k] = (2 * error) / (N * D);
  }
  loss[0] = total / Math.max(1, N * D);
}

/** Column of the largest value, the first of equals, and its softmax probability. classes, confidence: `[N]`; x: `[N, C]`. */
export function classify(classes: I32, confidence: F64, x: F64, N: number, C: number): void {
  for (let n = 0; n < N; n++) {
    const best = largest(x, n, C);
    classes[n] = best;
    confidence[n] = 1 / sumOfExponentials(x, n, C, at(x, n * C + best));
  }
}
