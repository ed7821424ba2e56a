import { at, type F64 } from './arrays.ts';

/**
 * Smaller gradients and averages of gradients count as 0, and their squares with them: an average of a gradient that has
 * vanished would otherwise sink to the subnormal numbers and stay there, which costs many times the time.
 */
const SMALLEST_GRADIENT = 1e-15;

const SMALLEST_SQUARE = 1e-30;

const flush = (x: number, smallest = SMALLEST_GRADIENT): number => (Math.abs(x) < smallest ? 0 : x);

/** `parameter −= learningRate·gradient`. parameter, gradient: any shape of `n` elements in all. */
export function sgdUpdate(parameter: F64, gradient: F64, n: number, learningRate: number): void {
  for (let k = 0; k < n; k++) parameter[k] = at(parameter, k) - learningRate * at(gradient, k);
}

/** `velocity = momentum·velocity + gradient; parameter −= learningRate·velocity`. All of `n` elements. */
export function momentumUpdate(
  parameter: F64,
  velocity: F64,
  gradient: F64,
  n: number,
  learningRate: number,
  momentum: number,
): void {
  for (let k = 0; k < n; k++) {
    velocity[k] = flush(momentum * at(velocity, k) + at(gradient, k));
    parameter[k] = at(parameter, k) - learningRate * at(velocity, k);
  }
}

/** `square = decay·square + (1 − decay)·gradient²; parameter −= learningRate·gradient / (√square + eps)`. */
export function rmspropUpdate(
  parameter: F64,
  square: F64,
  gradient: F64,
  n: number,
  learningRate: number,
  decay: number,
  eps: number,
): void {
  for (let k = 0; k < n; k++) {
    const g = flush(at(gradient, k));
    square[k] = flush(decay * at(square, k) + (1 - decay) * g * g, SMALLEST_SQUARE);
    parameter[k] = at(parameter, k) - (learningRate * g) / (Math.sqrt(at(square, k)) + eps);
  }
}

/**
 * One more step in Adam's bias corrections, `[1 − beta1ᵗ, 1 − beta2ᵗ]` from 0: the moving averages of a gradient that
 * is always 1, so that they are exact for the very averages they correct. correction: `[2]`.
 */
export function adamCorrection(correction: F64, beta1: number, beta2: number): void {
  correction[0] = beta1 * at(correction, 0) + (1 - beta1);
  correction[1] = beta2 * at(correction, 1) + (1 - beta2);
}

/** Kingma & Ba 2015, Alg. 1, with `correction` of this step. parameter, mean, square, gradient: `n` elements each. */
export function adamUpdate(
  parameter: F64,
  mean: F64,
  square: F64,
  gradient: F64,
  correction: F64,
  n: number,
  learningRate: number,
  beta1: number,
  beta2: number,
  eps: number,
): void {
  for (let k = 0; k < n; k++) {
    const g = flush(at(gradient, k));
    mean[k] = flush(beta1 * at(mean, k) + (1 - beta1) * g);
    square[k] = flush(beta2 * at(square, k) + (1 - beta2) * g * g, SMALLEST_SQUARE);
    const [m, v] = [at(mean, k) / at(correction, 0), at(square, k) / at(correction, 1)];
    parameter[k] = at(parameter, k) - (learningRate * m) / (Math.sqrt(v) + eps);
  }
}
