/** Batch normalization and the activation after it in one kernel. By definition the same as one after the other. */
import { reluBackward, reluForward, tanhBackward, tanhForward } from './activations.ts';
import type { F64 } from './arrays.ts';
import { batchNormBackward, batchNormForward, batchNormInference } from './batchNorm.ts';

/** `y = relu(batchNorm(x))`. Arguments as in batchNormForward. */
export function batchNormReluForward(
  y: F64,
  mean: F64,
  rstd: F64,
  runningMean: F64,
  runningVar: F64,
  x: F64,
  gamma: F64,
  beta: F64,
  N: number,
  D: number,
  eps: number,
  momentum: number,
): void {
  batchNormForward(y, mean, rstd, runningMean, runningVar, x, gamma, beta, N, D, eps, momentum);
  reluForward(y, y, N, D);
}

/** `y = relu(batchNorm(x))` with the running averages. Arguments as in batchNormInference. */
export function batchNormReluInference(
  y: F64,
  x: F64,
  runningMean: F64,
  runningVar: F64,
  gamma: F64,
  beta: F64,
  N: number,
  D: number,
  eps: number,
): void {
  batchNormInference(y, x, runningMean, runningVar, gamma, beta, N, D, eps);
  reluForward(y, y, N, D);
}

/** Gradients of batchNormReluForward. y: `[N, D]`, its output; the others as in batchNormBackward. dx may be dy. */
export function batchNormReluBackward(
  dx: F64,
  dgamma: F64,
  dbeta: F64,
  dy: F64,
  y: F64,
  x: F64,
  mean: F64,
  rstd: F64,
  gamma: F64,
  N: number,
  D: number,
): void {
  reluBackward(dx, dy, y, N, D);
  batchNormBackward(dx, dgamma, dbeta, dx, x, mean, rstd, gamma, N, D);
}

/** `y = tanh(batchNorm(x))`. Arguments as in batchNormForward. */
export function batchNormTanhForward(
  y: F64,
  mean: F64,
  rstd: F64,
  runningMean: F64,
  runningVar: F64,
  x: F64,
  gamma: F64,
  beta: F64,
  N: number,
  D: number,
  eps: number,
  momentum: number,
): void {
  batchNormForward(y, mean, rstd, runningMean, runningVar, x, gamma, beta, N, D, eps, momentum);
  tanhForward(y, y, N, D);
}

/** `y = tanh(batchNorm(x))` with the running averages. Arguments as in batchNormInference. */
export function batchNormTanhInference(
  y: F64,
  x: F64,
  runningMean: F64,
  runningVar: F64,
  gamma: F64,
  beta: F64,
  N: number,
  D: number,
  eps: number,
): void {
  batchNormInference(y, x, runningMean, runningVar, gamma, beta, N, D, eps);
  tanhForward(y, y, N, D);
}

/** Gradients of batchNormTanhForward. y: `[N, D]`, its output; the others as in batchNormBackward. dx may be dy. */
export function batchNormTanhBackward(
  dx: F64,
  dgamma: F64,
  dbeta: F64,
  dy: F64,
  y: F64,
  x: F64,
  mean: F64,
  rstd: F64,
  gamma: F64,
  N: number,
  D: number,
): void {
  tanhBackward(dx, dy, y, N, D);
  batchNormBackward(dx, dgamma, dbeta, dx, x, mean, rstd, gamma, N, D);
}
