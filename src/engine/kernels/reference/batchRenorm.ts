import { at, type F64 } from './arrays.ts';

const clip = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/**
 * What batch renormalization adds to batch normalization: `r = σ_B / σ` within [1/rMax, rMax] and `d = (μ_B − μ) / σ`
 * within [−dMax, dMax], with `σ_B = √(variance + eps)` of the batch and the running averages μ, σ. Then
 * `y = gamma·((x − μ_B)/σ_B·r + d) + beta` is batch normalization with `scale = gamma·r` and `offset = gamma·d + beta`.
 * Keeps the running averages, `new = old + momentum·(batch − old)`, after r and d are taken; `rstd = 1 / σ_B`.
 * All: `[D]`.
 * @see Ioffe 2017, Algorithm 1
 */
export function batchRenormCorrection(
  r: F64,
  d: F64,
  scale: F64,
  offset: F64,
  rstd: F64,
  runningMean: F64,
  runningDeviation: F64,
  mean: F64,
  variance: F64,
  gamma: F64,
  beta: F64,
  D: number,
  eps: number,
  momentum: number,
  rMax: number,
  dMax: number,
): void {
  for (let k = 0; k < D; k++) {
    const deviation = Math.sqrt(at(variance, k) + eps);
    const [mu, sigma] = [at(runningMean, k), at(runningDeviation, k)];
    r[k] = clip(deviation / sigma, 1 / rMax, rMax);
    d[k] = clip((at(mean, k) - mu) / sigma, -dMax, dMax);
    scale[k] = at(gamma, k) * at(r, k);
    offset[k] = at(gamma, k) * at(d, k) + at(beta, k);
    rstd[k] = 1 / deviation;
    if (momentum === 0) continue;
    runningMean[k] = mu + momentum * (at(mean, k) - mu);
    runningDeviation[k] = sigma + momentum * (deviation - sigma);
  }
}
