// Batch normalization four columns at a time. Two passes for the moments: their inputs lie in the first cache.
import { activate, gradient } from './activations.as';
import { ROW, panelBytes, panelCount, quad } from './layout.as';

// @ts-ignore: decorator
@inline
function splat(value: f32): v128 {
  return f32x4.splat(value);
}

/** Σₙ of (x − mean)^power, power 1 or 2, in four interleaved sums. */
// @ts-ignore: decorator
@inline
function powerSum(power: i32, x: usize, mean: v128, N: i32): v128 {
  let s0 = splat(0);
  let s1 = s0;
  let s2 = s0;
  let s3 = s0;
  const end = x + panelBytes(N);
  const fours = x + panelBytes(N & ~3);
  for (; x < fours; x += 4 * ROW) {
    s0 = f32x4.add(s0, term(power, v128.load(x), mean));
    s1 = f32x4.add(s1, term(power, v128.load(x, 32), mean));
    s2 = f32x4.add(s2, term(power, v128.load(x, 64), mean));
    s3 = f32x4.add(s3, term(power, v128.load(x, 96), mean));
  }
  for (; x < end; x += ROW) s0 = f32x4.add(s0, term(power, v128.load(x), mean));
  return f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3));
}

// @ts-ignore: decorator
@inline
function term(power: i32, x: v128, mean: v128): v128 {
  if (power == 1) return x;
  const centered = f32x4.sub(x, mean);
  return f32x4.mul(centered, centered);
}

export function columnMoments(mean: usize, variance: usize, x: usize, N: i32, D: i32): void {
  const count = splat(<f32>max(1, N));
  for (let c = 0; c < panelCount(D) * 8; c += 4) {
    const column = quad(x, N, c);
    const mu = f32x4.div(powerSum(1, column, splat(0), N), count);
    v128.store(mean, mu);
    v128.store(variance, f32x4.div(powerSum(2, column, mu, N), count));
    mean += 16;
    variance += 16;
  }
}

/** `old + momentum·(batch − old)`, in place. */
// @ts-ignore: decorator
@inline
function average(old: usize, batch: v128, momentum: f32): void {
  const change = f32x4.mul(splat(momentum), f32x4.sub(batch, v128.load(old)));
  v128.store(old, f32x4.add(v128.load(old), change));
}

/** Turns variances into rstd, in place, after the running averages have taken their share. */
function finishMoments(
  mean: usize, rstd: usize, runningMean: usize, runningVar: usize, N: i32, D: i32, eps: f32, momentum: f32,
): void {
  const unbias = splat(<f32>N / <f32>max(1, N - 1));
  for (let k: usize = 0; k < <usize>panelCount(D) * ROW; k += 16) {
    const variance = v128.load(rstd + k);
    if (momentum != 0) {
      average(runningMean + k, v128.load(mean + k), momentum);
      average(runningVar + k, f32x4.mul(variance, unbias), momentum);
    }
    v128.store(rstd + k, f32x4.div(splat(1), f32x4.sqrt(f32x4.add(variance, splat(eps)))));
  }
}

/** `y = activation((x − mean)·scale + beta)` for four columns. */
// @ts-ignore: decorator
@inline
function normalize(kind: i32, y: usize, x: usize, mean: v128, scale: v128, beta: v128, N: i32): void {
  const end = x + panelBytes(N);
  for (; x < end; x += ROW, y += ROW) {
    const scaled = f32x4.mul(f32x4.sub(v128.load(x), mean), scale);
    v128.store(y, activate(kind, f32x4.add(scaled, beta)));
  }
}

// @ts-ignore: decorator
@inline
export function forward(
  kind: i32, y: usize, mean: usize, rstd: usize, runningMean: usize, runningVar: usize,
  x: usize, gamma: usize, beta: usize, N: i32, D: i32, eps: f32, momentum: f32,
): void {
  columnMoments(mean, rstd, x, N, D);
  finishMoments(mean, rstd, runningMean, runningVar, N, D, eps, momentum);
  for (let c = 0; c < panelCount(D) * 8; c += 4) {
    const k = <usize>c << 2;
    const scale = f32x4.mul(v128.load(gamma + k), v128.load(rstd + k));
    normalize(kind, quad(y, N, c), quad(x, N, c), v128.load(mean + k), scale, v128.load(beta + k), N);
  }
}

// @ts-ignore: decorator
@inline
export function inference(
  kind: i32, y: usize, x: usize, runningMean: usize, runningVar: usize, gamma: usize, beta: usize,
  N: i32, D: i32, eps: f32,
): void {
  for (let c = 0; c < panelCount(D) * 8; c += 4) {
    const k = <usize>c << 2;
    const deviation = f32x4.sqrt(f32x4.add(v128.load(runningVar + k), splat(eps)));
    const scale = f32x4.div(v128.load(gamma + k), deviation);
    normalize(kind, quad(y, N, c), quad(x, N, c), v128.load(runningMean + k), scale, v128.load(beta + k), N);
  }
}
