import { ROW, element, panelCount, quad } from './layout.as';
import { expOfNegative, log } from './math.as';

/** Gradients below it would be subnormal sooner or later, which is many times slower; see reference/losses.ts. */
const SMALLEST_PROBABILITY: f32 = 1e-18;

/** All ones in the lanes of columns c … c + 3 that exist. */
// @ts-ignore: decorator
@inline
function lanesBelow(C: i32, c: i32): v128 {
  return i32x4.lt_s(i32x4.add(i32x4(0, 1, 2, 3), i32x4.splat(c)), i32x4.splat(C));
}

/** Column of the largest value, the first of equals. x: a row of `[N, C]`. */
function largest(x: usize, N: i32, C: i32): i32 {
  let best = 0;
  let value = load<f32>(x);
  for (let c = 1; c < C; c++) {
    const candidate = load<f32>(element(x, N, 0, c));
    if (candidate > value) {
      value = candidate;
      best = c;
    }
  }
  return best;
}

/** exp(x − max) of four columns, 0 in lanes beyond C. */
// @ts-ignore: decorator
@inline
function exponentials(x: usize, N: i32, C: i32, c: i32, max: f32): v128 {
  return v128.and(expOfNegative(f32x4.sub(v128.load(quad(x, N, c)), f32x4.splat(max))), lanesBelow(C, c));
}

/** Sum of the lanes in float64, so that the loss of a net that has converged keeps its digits. */
// @ts-ignore: decorator
@inline
function sumOfLanes(x: v128): f64 {
  const low = f64x2.promote_low_f32x4(x);
  const high = f64x2.promote_low_f32x4(i64x2.shuffle(x, x, 1, 1));
  const pair = f64x2.add(low, high);
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}

/** Exponentials of a row into dx; their sum. */
function storeExponentials(dx: usize, x: usize, N: i32, C: i32, max: f32): f64 {
  let sum: f64 = 0;
  for (let c = 0; c < C; c += 4) {
    const e = exponentials(x, N, C, c, max);
    v128.store(quad(dx, N, c), e);
    sum += sumOfLanes(e);
  }
  return sum;
}

/** Exponentials in dx become (probability − onehot) / N. */
function finishRow(dx: usize, N: i32, C: i32, label: i32, sum: f64): void {
  const atLabel = element(dx, N, 0, label);
  // e − sum is minus the sum of the others: exact where probability − 1 would cancel.
  const labelGradient = <f32>((<f64>load<f32>(atLabel) - sum) / sum / <f64>N);
  const scale = f32x4.splat(<f32>(1 / sum));
  const count = f32x4.splat(<f32>N);
  for (let c = 0; c < C; c += 4) {
    const address = quad(dx, N, c);
    const p = f32x4.mul(v128.load(address), scale);
    const kept = v128.andnot(p, f32x4.lt(p, f32x4.splat(SMALLEST_PROBABILITY)));
    v128.store(address, f32x4.div(kept, count));
  }
  store<f32>(atLabel, labelGradient);
}

export function softmaxCrossEntropy(loss: usize, dx: usize, x: usize, labels: usize, N: i32, C: i32): void {
  let total: f64 = 0;
  for (let n = 0; n < N; n++) {
    const row = <usize>n * ROW;
    const label = load<i32>(labels + (<usize>n << 2));
    const max = load<f32>(element(x + row, N, 0, largest(x + row, N, C)));
    const labelValue = load<f32>(element(x + row, N, 0, label));
    const sum = storeExponentials(dx + row, x + row, N, C, max);
    total += log(sum) - (<f64>labelValue - <f64>max);
    finishRow(dx + row, N, C, label, sum);
  }
  store<f32>(loss, <f32>(total / <f64>max(1, N)));
}

export function meanSquaredError(loss: usize, dx: usize, x: usize, target: usize, N: i32, D: i32): void {
  const count = <f64>N * <f64>D;
  const scale = f32x4.splat(<f32>(2 / count));
  let total: f64 = 0;
  for (let c = 0; c < D; c += 4) {
    const mask = lanesBelow(D, c);
    const offset = quad(0, N, c);
    for (let n = 0; n < N; n++) {
      const k = offset + <usize>n * ROW;
      const error = v128.and(f32x4.sub(v128.load(x + k), v128.load(target + k)), mask);
      total += sumOfLanes(f32x4.mul(error, error));
      v128.store(dx + k, f32x4.mul(error, scale));
    }
  }
  store<f32>(loss, <f32>(total / max(1, count)));
}

export function classify(classes: usize, confidence: usize, x: usize, N: i32, C: i32): void {
  for (let n = 0; n < N; n++) {
    const best = largest(x, N, C);
    const max = load<f32>(element(x, N, 0, best));
    let sum: f64 = 0;
    for (let c = 0; c < C; c += 4) sum += sumOfLanes(exponentials(x, N, C, c, max));
    store<i32>(classes + (<usize>n << 2), best);
    store<f32>(confidence + (<usize>n << 2), <f32>(1 / sum));
    x += ROW;
  }
}
