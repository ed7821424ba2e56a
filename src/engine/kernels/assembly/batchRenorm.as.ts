import { ROW, panelCount } from './layout.as';

// @ts-ignore: decorator
@inline
function clip(x: v128, low: f32, high: f32): v128 {
  return f32x4.min(f32x4.max(x, f32x4.splat(low)), f32x4.splat(high));
}

/** `old + momentum·(batch − old)`. */
// @ts-ignore: decorator
@inline
function average(old: v128, batch: v128, momentum: f32): v128 {
  return f32x4.add(old, f32x4.mul(f32x4.splat(momentum), f32x4.sub(batch, old)));
}

export function batchRenormCorrection(
  r: usize, d: usize, scale: usize, offset: usize, rstd: usize, runningMean: usize, runningDeviation: usize,
  mean: usize, variance: usize, gamma: usize, beta: usize,
  D: i32, eps: f32, momentum: f32, rMax: f32, dMax: f32,
): void {
  for (let k: usize = 0; k < <usize>panelCount(D) * ROW; k += 16) {
    const deviation = f32x4.sqrt(f32x4.add(v128.load(variance + k), f32x4.splat(eps)));
    const batchMean = v128.load(mean + k);
    const mu = v128.load(runningMean + k);
    const sigma = v128.load(runningDeviation + k);
    const g = v128.load(gamma + k);
    const rk = clip(f32x4.div(deviation, sigma), 1 / rMax, rMax);
    const dk = clip(f32x4.div(f32x4.sub(batchMean, mu), sigma), -dMax, dMax);
    v128.store(r + k, rk);
    v128.store(d + k, dk);
    v128.store(scale + k, f32x4.mul(g, rk));
    v128.store(offset + k, f32x4.add(f32x4.mul(g, dk), v128.load(beta + k)));
    v128.store(rstd + k, f32x4.div(f32x4.splat(1), deviation));
    if (momentum == 0) continue;
    v128.store(runningMean + k, average(mu, batchMean, momentum));
    v128.store(runningDeviation + k, average(sigma, deviation, momentum));
  }
}
