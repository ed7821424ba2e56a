import { panelCount } from './layout.as';

/** `length` counts the padding too: both tensors have the same layout. */
export function addScaled(y: usize, x: usize, length: i32, factor: f32): void {
  for (let k: usize = 0; k < <usize>length << 2; k += 16) {
    const product = f32x4.mul(f32x4.splat(factor), v128.load(x + k));
    v128.store(y + k, f32x4.add(v128.load(y + k), product));
  }
}

/** Σ x² over rows of 8 lanes, in float64; lanes from `columns` on don't count. */
function sumOfSquares(from: usize, to: usize, columns: i32): f64 {
  const low = i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(columns));
  const high = i32x4.lt_s(i32x4(4, 5, 6, 7), i32x4.splat(columns));
  let sum = f64x2.splat(0);
  for (; from < to; from += 32) {
    const a = v128.and(v128.load(from), low);
    const b = v128.and(v128.load(from, 16), high);
    sum = f64x2.add(sum, f64x2.add(squaresInPairs(a), squaresInPairs(b)));
  }
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}

/** x0² + x2² and x1² + x3² in float64, where no square of a float32 is subnormal. */
// @ts-ignore: decorator
@inline
function squaresInPairs(x: v128): v128 {
  const low = f64x2.promote_low_f32x4(x);
  const high = f64x2.promote_low_f32x4(i64x2.shuffle(x, x, 1, 1));
  return f64x2.add(f64x2.mul(low, low), f64x2.mul(high, high));
}

/** `length` counts the padding of the last of the panels, which holds anything; `columns` tells where it begins. */
export function addSquares(total: usize, before: usize, x: usize, length: i32, columns: i32): void {
  let sum = <f64>load<f32>(before);
  if (length > 0) {
    const end = x + (<usize>length << 2);
    const last = end - (<usize>(length / panelCount(columns)) << 2);
    sum += sumOfSquares(x, last, 8) + sumOfSquares(last, end, ((columns - 1) & 7) + 1);
  }
  store<f32>(total, <f32>sum);
}

export function clipGradient(gradient: usize, squares: usize, length: i32, limit: f32): void {
  const factor = f32x4.splat(min<f32>(1, limit / (sqrt<f32>(load<f32>(squares)) + 1e-6)));
  for (let k: usize = 0; k < <usize>length << 2; k += 16) {
    v128.store(gradient + k, f32x4.mul(v128.load(gradient + k), factor));
  }
}
