import { at, type F64 } from './arrays.ts';

/** Calls back with the index of each element of a group: K columns of the P rows of an example. */
function forEachOfGroup(n: number, g: number, P: number, G: number, K: number, visit: (index: number) => void): void {
  for (let p = 0; p < P; p++) {
    for (let k = 0; k < K; k++) visit((n * P + p) * G * K + g * K + k);
  }
}

/**
 * `y = gamma·xhat + beta` with `xhat = (x − mean)·rstd`, where mean and `rstd = 1 / √(biased variance + eps)` are those
 * of an example's P rows and one of its G groups of K columns. y, x: `[N·P, G·K]`; mean, rstd: `[N, G]`; gamma, beta:
 * `[G·K]`. Layer normalization has `P = G = 1`, instance normalization `K = 1`.
 * @see Wu & He 2018, eq. 1, 2, 3, 6 and 7
 */
export function groupNormForward(
  y: F64,
  mean: F64,
  rstd: F64,
  x: F64,
  gamma: F64,
  beta: F64,
  N: number,
  P: number,
  G: number,
  K: number,
  eps: number,
): void {
  const count = Math.max(1, P * K);
  for (let n = 0; n < N; n++) {
    for (let g = 0; g < G; g++) {
      let [sum, squares] = [0, 0];
      forEachOfGroup(n, g, P, G, K, (k) => {
        sum += at(x, k);
      });
      const mu = sum / count;
      forEachOfGroup(n, g, P, G, K, (k) => {
        squares += (at(x, k) - mu) ** 2;
      });
      const r = 1 / Math.sqrt(squares / count + eps);
      forEachOfGroup(n, g, P, G, K, (k) => {
        y[k] = at(gamma, k % (G * K)) * (at(x, k) - mu) * r + at(beta, k % (G * K));
      });
      mean[n * G + g] = mu;
      rstd[n * G + g] = r;
    }
  }
}

/** Gradients of groupNormForward, through mean and rstd too. dx, dy, x: `[N·P, G·K]`; the others as there. */
export function groupNormBackward(
  dx: F64,
  dgamma: F64,
  dbeta: F64,
  dy: F64,
  x: F64,
  mean: F64,
  rstd: F64,
  gamma: F64,
  N: number,
  P: number,
  G: number,
  K: number,
): void {
  dgamma.fill(0);
  dbeta.fill(0);
  const count = Math.max(1, P * K);
  for (let n = 0; n < N; n++) {
    for (let g = 0; g < G; g++) {
      const [mu, r] = [at(mean, n * G + g), at(rstd, n * G + g)];
      let [sum, products] = [0, 0]; // Σ ∂ℓ/∂x̂ and Σ ∂ℓ/∂x̂·x̂ over the group
      forEachOfGroup(n, g, P, G, K, (k) => {
        const c = k % (G * K);
        const xhat = (at(x, k) - mu) * r;
        dgamma[c] = at(dgamma, c) + at(dy, k) * xhat; // ∂ℓ/∂γ
        dbeta[c] = at(dbeta, c) + at(dy, k); // ∂ℓ/∂β
        sum += at(dy, k) * at(gamma, c);
        products += at(dy, k) * at(gamma, c) * xhat;
      });
      forEachOfGroup(n, g, P, G, K, (k) => {
        const dxhat = at(dy, k) * at(gamma, k % (G * K));
        const xhat = (at(x, k) - mu) * r;
        dx[k] = r * (dxhat - sum / count - (xhat * products) / count); // ∂ℓ/∂x
      });
    }
  }
}
