// Normalization of groups of columns, four columns at a time. A group may begin and end inside of such four, so lanes
// outside of it are masked, and what they hold is kept. R = N·P is the number of rows of the matrix.
import { ROW, element, panelCount, quad } from './layout.as';

/** All ones in those lanes of columns c … c + 3 that lie in [first, end). */
// @ts-ignore: decorator
@inline
function lanesWithin(first: i32, end: i32, c: i32): v128 {
  const columns = i32x4.add(i32x4(0, 1, 2, 3), i32x4.splat(c));
  return v128.and(i32x4.ge_s(columns, i32x4.splat(first)), i32x4.lt_s(columns, i32x4.splat(end)));
}

// @ts-ignore: decorator
@inline
function sumOfLanes(x: v128): f32 {
  const low = f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1);
  return low + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3));
}

/** Sum over a group of (x − mean)^power, power 1 or 2. x: its first row. */
// @ts-ignore: decorator
@inline
function powerSum(power: i32, x: usize, mean: f32, R: i32, P: i32, first: i32, end: i32): f32 {
  let sum = f32x4.splat(0);
  for (let c = first & ~3; c < end; c += 4) {
    const mask = lanesWithin(first, end, c);
    let column = quad(x, R, c);
    for (let p = 0; p < P; p++) {
      const centered = v128.and(f32x4.sub(v128.load(column), f32x4.splat(mean)), mask);
      sum = f32x4.add(sum, power == 1 ? centered : f32x4.mul(centered, centered));
      column += ROW;
    }
  }
  return sumOfLanes(sum);
}

function normalize(
  y: usize, x: usize, gamma: usize, beta: usize, mean: f32, rstd: f32, R: i32, P: i32, first: i32, end: i32,
): void {
  for (let c = first & ~3; c < end; c += 4) {
    const mask = lanesWithin(first, end, c);
    const scale = f32x4.mul(v128.load(gamma + (<usize>c << 2)), f32x4.splat(rstd));
    const shift = v128.load(beta + (<usize>c << 2));
    let source = quad(x, R, c);
    let target = quad(y, R, c);
    for (let p = 0; p < P; p++) {
      const scaled = f32x4.mul(f32x4.sub(v128.load(source), f32x4.splat(mean)), scale);
      v128.store(target, v128.bitselect(f32x4.add(scaled, shift), v128.load(target), mask));
      source += ROW;
      target += ROW;
    }
  }
}

export function groupNormForward(
  y: usize, mean: usize, rstd: usize, x: usize, gamma: usize, beta: usize, N: i32, P: i32, G: i32, K: i32, eps: f32,
): void {
  const count = <f32>max(1, P * K);
  const R = N * P;
  for (let n = 0; n < N; n++) {
    const row = <usize>(n * P) * ROW;
    for (let g = 0; g < G; g++) {
      const first = g * K;
      const mu = powerSum(1, x + row, 0, R, P, first, first + K) / count;
      const variance = powerSum(2, x + row, mu, R, P, first, first + K) / count;
      const r: f32 = 1 / Mathf.sqrt(variance + eps);
      normalize(y + row, x + row, gamma, beta, mu, r, R, P, first, first + K);
      store<f32>(element(mean, N, n, g), mu);
      store<f32>(element(rstd, N, n, g), r);
    }
  }
}

/** Sums over a group: Σ ∂ℓ/∂x̂ and Σ ∂ℓ/∂x̂·x̂. */
let sum: f32 = 0;
let products: f32 = 0;

/** Leaves the two sums of a group, and adds its share to dgamma and dbeta. */
function addUp(
  dgamma: usize, dbeta: usize, dy: usize, x: usize, gamma: usize,
  mean: f32, rstd: f32, R: i32, P: i32, first: i32, end: i32,
): void {
  let all = f32x4.splat(0);
  let allProducts = all;
  for (let c = first & ~3; c < end; c += 4) {
    const k = <usize>c << 2;
    const mask = lanesWithin(first, end, c);
    let columnSum = f32x4.splat(0);
    let columnProducts = columnSum;
    let offset = quad(0, R, c);
    for (let p = 0; p < P; p++) {
      const g = v128.load(dy + offset);
      const xhat = f32x4.mul(f32x4.sub(v128.load(x + offset), f32x4.splat(mean)), f32x4.splat(rstd));
      columnSum = f32x4.add(columnSum, g);
      columnProducts = f32x4.add(columnProducts, f32x4.mul(g, xhat));
      offset += ROW;
    }
    columnSum = v128.and(columnSum, mask);
    columnProducts = v128.and(columnProducts, mask);
    v128.store(dbeta + k, f32x4.add(v128.load(dbeta + k), columnSum));
    v128.store(dgamma + k, f32x4.add(v128.load(dgamma + k), columnProducts));
    const scale = v128.and(v128.load(gamma + k), mask);
    all = f32x4.add(all, f32x4.mul(columnSum, scale));
    allProducts = f32x4.add(allProducts, f32x4.mul(columnProducts, scale));
  }
  sum = sumOfLanes(all);
  products = sumOfLanes(allProducts);
}

/** `dx = rstd·(∂ℓ/∂x̂ − mean of it − x̂·mean of ∂ℓ/∂x̂·x̂)` over a group. */
function spread(
  dx: usize, dy: usize, x: usize, gamma: usize, mean: f32, rstd: f32, R: i32, P: i32, first: i32, end: i32,
): void {
  const count = <f32>max(1, P * (end - first));
  const shift = f32x4.splat(sum / count);
  const slope = f32x4.splat((products / count) * rstd);
  for (let c = first & ~3; c < end; c += 4) {
    const mask = lanesWithin(first, end, c);
    const scale = v128.load(gamma + (<usize>c << 2));
    let offset = quad(0, R, c);
    for (let p = 0; p < P; p++) {
      const centered = f32x4.sub(v128.load(x + offset), f32x4.splat(mean));
      const dxhat = f32x4.mul(v128.load(dy + offset), scale);
      const rest = f32x4.sub(f32x4.sub(dxhat, shift), f32x4.mul(centered, slope));
      const result = f32x4.mul(rest, f32x4.splat(rstd));
      v128.store(dx + offset, v128.bitselect(result, v128.load(dx + offset), mask));
      offset += ROW;
    }
  }
}

export function groupNormBackward(
  dx: usize, dgamma: usize, dbeta: usize, dy: usize, x: usize, mean: usize, rstd: usize, gamma: usize,
  N: i32, P: i32, G: i32, K: i32,
): void {
  const R = N * P;
  memory.fill(dgamma, 0, <usize>panelCount(G * K) * ROW);
  memory.fill(dbeta, 0, <usize>panelCount(G * K) * ROW);
  for (let n = 0; n < N; n++) {
    const row = <usize>(n * P) * ROW;
    for (let g = 0; g < G; g++) {
      const first = g * K;
      const mu = load<f32>(element(mean, N, n, g));
      const r = load<f32>(element(rstd, N, n, g));
      addUp(dgamma, dbeta, dy + row, x + row, gamma, mu, r, R, P, first, first + K);
      spread(dx + row, dy + row, x + row, gamma, mu, r, R, P, first, first + K);
    }
  }
}
