// Batch normalization, a panel of eight columns at a time. Two passes for the moments, since one loses the variance of
// columns far from 0; the panel lies in the first cache. Sums run over every fourth row, so that none has to wait.
import { RELU, TANH } from './activations.as';
import { ROW, panelBytes, panelCount } from './layout.as';
import { tanh } from './tanh.as';

// @ts-ignore: decorator
@inline
function splat(value: f32): v128 {
  return f32x4.splat(value);
}

/** x or, for power 2, the square of x − mean. */
// @ts-ignore: decorator
@inline
function term(power: i32, x: v128, mean: v128): v128 {
  if (power == 1) return x;
  const centered = f32x4.sub(x, mean);
  return f32x4.mul(centered, centered);
}

/** Means over N rows of one panel of the terms. */
// @ts-ignore: decorator
@inline
function averageTerms(power: i32, average: usize, x: usize, mean: usize, N: i32): void {
  const ml = power == 1 ? splat(0) : v128.load(mean), mh = power == 1 ? ml : v128.load(mean, 16);
  let l0 = splat(0), h0 = l0, l1 = l0, h1 = l0, l2 = l0, h2 = l0, l3 = l0, h3 = l0;
  const end = x + panelBytes(N), fours = x + panelBytes(N & ~3);
  for (; x < fours; x += 4 * ROW) {
    l0 = f32x4.add(l0, term(power, v128.load(x), ml)); h0 = f32x4.add(h0, term(power, v128.load(x, 16), mh));
    l1 = f32x4.add(l1, term(power, v128.load(x, 32), ml)); h1 = f32x4.add(h1, term(power, v128.load(x, 48), mh));
    l2 = f32x4.add(l2, term(power, v128.load(x, 64), ml)); h2 = f32x4.add(h2, term(power, v128.load(x, 80), mh));
    l3 = f32x4.add(l3, term(power, v128.load(x, 96), ml)); h3 = f32x4.add(h3, term(power, v128.load(x, 112), mh));
  }
  for (; x < end; x += ROW) {
    l0 = f32x4.add(l0, term(power, v128.load(x), ml)); h0 = f32x4.add(h0, term(power, v128.load(x, 16), mh));
  }
  const count = splat(<f32>max(1, N));
  v128.store(average, f32x4.div(f32x4.add(f32x4.add(l0, l1), f32x4.add(l2, l3)), count));
  v128.store(average, f32x4.div(f32x4.add(f32x4.add(h0, h1), f32x4.add(h2, h3)), count), 16);
}

/** Mean and biased variance of one panel. */
function moments(mean: usize, variance: usize, x: usize, N: i32): void {
  averageTerms(1, mean, x, mean, N);
  averageTerms(2, variance, x, mean, N);
}

export function columnMoments(mean: usize, variance: usize, x: usize, N: i32, D: i32): void {
  for (let p = 0; p < panelCount(D); p++) {
    moments(mean, variance, x, N);
    mean += ROW;
    variance += ROW;
    x += panelBytes(N);
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

/** `y = activation((x − mean)·scale + beta)` for one panel; l and h are its columns 0 … 3 and 4 … 7. */
// @ts-ignore: decorator
@inline
function normalize(
  kind: i32, y: usize, x: usize, mean: usize, scaleL: v128, scaleH: v128, beta: usize, N: i32,
): void {
  const ml = v128.load(mean), mh = v128.load(mean, 16);
  const bl = v128.load(beta), bh = v128.load(beta, 16);
  const lowest = splat(kind == RELU ? 0 : -Infinity);
  for (const end = x + panelBytes(N); x < end; x += ROW, y += ROW) {
    const l = f32x4.mul(f32x4.sub(v128.load(x), ml), scaleL);
    const h = f32x4.mul(f32x4.sub(v128.load(x, 16), mh), scaleH);
    v128.store(y, f32x4.pmax(f32x4.add(l, bl), lowest));
    v128.store(y, f32x4.pmax(f32x4.add(h, bh), lowest), 16);
  }
  if (kind == TANH) tanh(y - panelBytes(N), y - panelBytes(N), panelBytes(N));
}

export function batchNormForward(
  kind: i32, y: usize, mean: usize, rstd: usize, runningMean: usize, runningVar: usize,
  x: usize, gamma: usize, beta: usize, N: i32, D: i32, eps: f32, momentum: f32,
): void {
  for (let p = 0; p < panelCount(D); p++) {
    const k = <usize>p * ROW;
    moments(mean + k, rstd + k, x, N);
    finishMoments(mean + k, rstd + k, runningMean + k, runningVar + k, N, 8, eps, momentum);
    const scaleL = f32x4.mul(v128.load(gamma + k), v128.load(rstd + k));
    const scaleH = f32x4.mul(v128.load(gamma + k, 16), v128.load(rstd + k, 16));
    normalize(kind, y, x, mean + k, scaleL, scaleH, beta + k, N);
    x += panelBytes(N);
    y += panelBytes(N);
  }
}

// @ts-ignore: decorator
@inline
function inferenceScale(gamma: usize, runningVar: usize, eps: f32): v128 {
  return f32x4.div(v128.load(gamma), f32x4.sqrt(f32x4.add(v128.load(runningVar), splat(eps))));
}

export function batchNormInference(
  kind: i32, y: usize, x: usize, runningMean: usize, runningVar: usize, gamma: usize, beta: usize,
  N: i32, D: i32, eps: f32,
): void {
  for (let p = 0; p < panelCount(D); p++) {
    const k = <usize>p * ROW;
    const scaleL = inferenceScale(gamma + k, runningVar + k, eps);
    const scaleH = inferenceScale(gamma + k + 16, runningVar + k + 16, eps);
    normalize(kind, y, x, runningMean + k, scaleL, scaleH, beta + k, N);
    x += panelBytes(N);
    y += panelBytes(N);
  }
}
