// The gradient of batch normalization with each activation fused in: three kernels from one text.
import { IDENTITY, RELU, TANH } from './activations.as';
import { backward } from './batchNormGradient.as';

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
