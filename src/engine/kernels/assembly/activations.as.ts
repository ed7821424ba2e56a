import { panelBytes, panelCount } from './layout.as';
import { sigmoid } from './math.as';
import { tanh } from './tanh.as';

export const IDENTITY = 0;
export const RELU = 1;
export const TANH = 2;
export const SIGMOID = 3;

/** But for tanh, which has a pass of its own. `kind` is a constant at every call: each caller is compiled for its own. */
// @ts-ignore: decorator
@inline
export function activate(kind: i32, x: v128): v128 {
  if (kind == RELU) return f32x4.pmax(x, f32x4.splat(0));
  if (kind == SIGMOID) return sigmoid(x);
  return x;
}

/** Gradient before the activation, given dy after it and its output y. */
// @ts-ignore: decorator
@inline
export function gradient(kind: i32, dy: v128, y: v128): v128 {
  if (kind == RELU) return v128.andnot(dy, f32x4.le(y, f32x4.splat(0)));
  if (kind == TANH) return f32x4.mul(dy, f32x4.sub(f32x4.splat(1), f32x4.mul(y, y)));
  if (kind == SIGMOID) return f32x4.mul(dy, f32x4.mul(y, f32x4.sub(f32x4.splat(1), y)));
  return dy;
}

/** Bytes of a matrix. */
// @ts-ignore: decorator
@inline
function matrixBytes(N: i32, D: i32): usize {
  return panelBytes(N) * <usize>panelCount(D);
}

// @ts-ignore: decorator
@inline
function forward(kind: i32, y: usize, x: usize, N: i32, D: i32): void {
  const bytes = matrixBytes(N, D);
  for (let k: usize = 0; k < bytes; k += 16) v128.store(y + k, activate(kind, v128.load(x + k)));
}

// @ts-ignore: decorator
@inline
function backward(kind: i32, dx: usize, dy: usize, y: usize, N: i32, D: i32): void {
  const bytes = matrixBytes(N, D);
  for (let k: usize = 0; k < bytes; k += 16) {
    v128.store(dx + k, gradient(kind, v128.load(dy + k), v128.load(y + k)));
  }
}

export function reluForward(y: usize, x: usize, N: i32, D: i32): void {
  forward(RELU, y, x, N, D);
}

export function reluBackward(dx: usize, dy: usize, y: usize, N: i32, D: i32): void {
  backward(RELU, dx, dy, y, N, D);
}

export function tanhForward(y: usize, x: usize, N: i32, D: i32): void {
  tanh(y, x, matrixBytes(N, D));
}

export function tanhBackward(dx: usize, dy: usize, y: usize, N: i32, D: i32): void {
  backward(TANH, dx, dy, y, N, D);
}

export function sigmoidForward(y: usize, x: usize, N: i32, D: i32): void {
  forward(SIGMOID, y, x, N, D);
}

export function sigmoidBackward(dx: usize, dy: usize, y: usize, N: i32, D: i32): void {
  backward(SIGMOID, dx, dy, y, N, D);
}
