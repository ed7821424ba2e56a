// Batch normalization with each activation fused in: three kernels from one text.
import { IDENTITY, RELU, TANH } from './activations.as';
import { forward, inference } from './batchNorm.as';
import { backward } from './batchNormGradient.as';

export function batchNormForward(
  y: usize, mean: usize, rstd: usize, runningMean: usize, runningVar: usize,
  x: usize, gamma: usize, beta: usize, N: i32, D: i32, eps: f32, momentum: f32,
): void {
  forward(IDENTITY, y, mean, rstd, runningMean, runningVar, x, gamma, beta, N, D, eps, momentum);
}

export function batchNormReluForward(
  y: usize, mean: usize, rstd: usize, runningMean: usize, runningVar: usize,
  x: usize, gamma: usize, beta: usize, N: i32, D: i32, eps: f32, momentum: f32,
): void {
  forward(RELU, y, mean, rstd, runningMean, runningVar, x, gamma, beta, N, D, eps, momentum);
}

export function batchNormTanhForward(
  y: usize, mean: usize, rstd: usize, runningMean: usize, runningVar: usize,
  x: usize, gamma: usize, beta: usize, N: i32, D: i32, eps: f32, momentum: f32,
): void {
  forward(TANH, y, mean, rstd, runningMean, runningVar, x, gamma, beta, N, D, eps, momentum);
}

export function batchNormInference(
  y: usize, x: usize, runningMean: usize, runningVar: usize, gamma: usize, beta: usize, N: i32, D: i32, eps: f32,
): void {
  inference(IDENTITY, y, x, runningMean, runningVar, gamma, beta, N, D, eps);
}

export function batchNormReluInference(
  y: usize, x: usize, runningMean: usize, runningVar: usize, gamma: usize, beta: usize, N: i32, D: i32, eps: f32,
): void {
  inference(RELU, y, x, runningMean, runningVar, gamma, beta, N, D, eps);
}

export function batchNormTanhInference(
  y: usize, x: usize, runningMean: usize, runningVar: usize, gamma: usize, beta: usize, N: i32, D: i32, eps: f32,
): void {
  inference(TANH, y, x, runningMean, runningVar, gamma, beta, N, D, eps);
}

export function batchNormBackward(
  dx: usize, dgamma: usize, dbeta: usize, dy: usize,
  x: usize, mean: usize, rstd: usize, gamma: usize, N: i32, D: i32,
): void {
  backward(IDENTITY, dx, dgamma, dbeta, dy, x, x, mean, rstd, gamma, N, D);
}

export function batchNormReluBackward(
  dx: usize, dgamma: usize, dbeta: usize, dy: usize, y: usize,
  x: usize, mean: usize, rstd: usize, gamma: usize, N: i32, D: i32,
): void {
  backward(RELU, dx, dgamma, dbeta, dy, y, x, mean, rstd, gamma, N, D);
}

export function batchNormTanhBackward(
  dx: usize, dgamma: usize, dbeta: usize, dy: usize, y: usize,
  x: usize, mean: usize, rstd: usize, gamma: usize, N: i32, D: i32,
): void {
  backward(TANH, dx, dgamma, dbeta, dy, y, x, mean, rstd, gamma, N, D);
}
