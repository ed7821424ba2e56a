import { at, type F64 } from './arrays.ts';

/** Mean and biased variance of each column of `x`. mean, variance: `[D]`; x: `[N, D]`. Both are 0 for `N = 0`. */
export function columnMoments(mean: F64, variance: F64, x: F64, N: number, D: number): void {
  const count = Math.max(1, N);
  for (let d = 0; d < D; d++) {
    let sum = 0;
    for (let n = 0; n < N; n++) sum += at(x, n * D + d);
    const mu = sum / count;
    let squares = 0;
    for (let n = 0; n < N; n++) {
      const centered = at(x, n * D + d) - mu;
      squares += centered * centered;
    }
    mean[d] = mu;
    variance[d] = squares / count;
  }
}

/**
 * `y = gamma·xhat + beta` with `xhat = (x − mean)·rstd`, by column. y, x: `[N, D]`; all others: `[D]`.
 * `rstd = 1 / √(biased variance + eps)`. Keeps running averages of mean and unbiased variance in PyTorch's sense of
 * momentum: `new = old + momentum·(batch − old)`; momentum 0 doesn't touch them.
 * @see Ioffe & Szegedy 2015, Algorithm 1
 */
export function batchNormForward(
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
  const variance = rstd;
  columnMoments(mean, variance, x, N, D);
  const unbias = N / Math.max(1, N - 1);
  for (let d = 0; d < D && momentum !== 0; d++) {
    runningMean[d] = at(runningMean, d) + momentum * (at(mean, d) - at(runningMean, d));
    runningVar[d] = at(runningVar, d) + momentum * (at(variance, d) * unbias - at(runningVar, d));
  }
  for (let d = 0; d < D; d++) rstd[d] = 1 / Math.sqrt(at(variance, d) + eps);
  for (let n = 0; n < N; n++) {
    for (let d = 0; d < D; d++) {
      const xhat = (at(x, n * D + d) - at(mean, d)) * at(rstd, d);
      y[n * D + d] = at(gamma, d) * xhat + at(beta, d);
    }
  }
}

/**
 * As batchNormForward, with the running averages in place of the batch's. y, x: `[N, D]`; all others: `[D]`.
 * @see Ioffe & Szegedy 2015, Algorithm 2
 */
export function batchNormInference(
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
  for (let n = 0; n < N; n++) {
    for (let d = 0; d < D; d++) {
      const rstd = 1 / Math.sqrt(at(runningVar, d) + eps);
      const xhat = (at(x, n * D + d) - at(runningMean, d)) * rstd;
      y[n * D + d] = at(gamma, d) * xhat + at(beta, d);
    }
  }
}

/**
 * Gradients of batchNormForward, through the batch's mean and variance too. dx, dy, x: `[N, D]`; all others: `[D]`.
 * dx may be dy.
 * @see Ioffe & Szegedy 2015, section 3, the six equations before Algorithm 2
 */
export function batchNormBackward(
  dx: F64,
  dgamma: F64,
  dbeta: F64,
  dy: F64,
  x: F64,
  mean: F64,
  rstd: F64,
  gamma: F64,
  N: number,
  D: number,
): void {
  for (let d = 0; d < D; d++) {
    const g = at(gamma, d);
    const r = at(rstd, d);
    const mu = at(mean, d);
    let dvar = 0;
    let dmean = 0;
    let dgammaSum = 0;
    let dbetaSum = 0;
    for (let n = 0; n < N; n++) {
      const dyn = at(dy, n * D + d);
      const centered = at(x, n * D + d) - mu;
      const dxhat = dyn * g; // ∂ℓ/∂x̂
      dvar += dxhat * centered * -0.5 * r * r * r; // ∂ℓ/∂σ²
      dmean += dxhat * -r; // ∂ℓ/∂μ; its second term is 0, because Σ (x − μ) is
      dgammaSum += dyn * centered * r; // ∂ℓ/∂γ
      dbetaSum += dyn; // ∂ℓ/∂β
    }
    for (let n = 0; n < N; n++) {
      const dxhat = at(dy, n * D + d) * g;
      const centered = at(x, n * D + d) - mu;
      dx[n * D + d] = dxhat * r + (dvar * 2 * centered) / N + dmean / N; // ∂ℓ/∂x
    }
    dgamma[d] = dgammaSum;
    dbeta[d] = dbetaSum;
  }
}
