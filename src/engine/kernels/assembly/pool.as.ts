import { ROW, panelBytes, panelCount } from './layout.as';

/** The larger of each, NaN where one is: f32x4.max takes x86 eight instructions, since it tells −0 from 0. */
// @ts-ignore: decorator
@inline
function larger(a: v128, b: v128): v128 {
  return v128.or(f32x4.pmax(a, b), f32x4.pmax(b, a));
}

/** Four channels of a position of the output: `below` is the distance to the next row of the input. */
// @ts-ignore: decorator
@inline
function largest(x: usize, below: usize): v128 {
  const upper = larger(v128.load(x), v128.load(x, 32));
  x += below;
  return larger(upper, larger(v128.load(x), v128.load(x, 32)));
}

/** H, W: size of the output, here and below. */
export function maxPoolForward(y: usize, x: usize, N: i32, H: i32, W: i32, D: i32): void {
  const below = panelBytes(2 * W);
  for (let row = panelCount(D) * N * H; row > 0; row--) {
    for (let column = 0; column < W; column++) {
      v128.store(y, largest(x, below));
      v128.store(y, largest(x + 16, below), 16);
      y += ROW;
      x += 2 * ROW;
    }
    x += below;
  }
}

/** dy to the first of the four whose x is y, 0 to the others. */
// @ts-ignore: decorator
@inline
function spread(dx: usize, dy: v128, y: v128, x: usize, below: usize): void {
  const isFirst = f32x4.eq(v128.load(x), y);
  v128.store(dx, v128.and(dy, isFirst));
  let left = v128.andnot(dy, isFirst);
  const isSecond = f32x4.eq(v128.load(x, 32), y);
  v128.store(dx, v128.and(left, isSecond), 32);
  left = v128.andnot(left, isSecond);
  const isThird = f32x4.eq(v128.load(x + below), y);
  v128.store(dx + below, v128.and(left, isThird));
  const isFourth = v128.andnot(f32x4.eq(v128.load(x + below, 32), y), isThird);
  v128.store(dx + below, v128.and(left, isFourth), 32);
}

export function maxPoolBackward(
  dx: usize, dy: usize, y: usize, x: usize, N: i32, H: i32, W: i32, D: i32,
): void {
  const below = panelBytes(2 * W);
  for (let row = panelCount(D) * N * H; row > 0; row--) {
    for (let column = 0; column < W; column++) {
      spread(dx, v128.load(dy), v128.load(y), x, below);
      spread(dx + 16, v128.load(dy, 16), v128.load(y, 16), x + 16, below);
      dy += ROW;
      y += ROW;
      x += 2 * ROW;
      dx += 2 * ROW;
    }
    x += below;
    dx += below;
  }
}

export function averagePoolForward(y: usize, x: usize, N: i32, P: i32, D: i32): void {
  const count = f32x4.splat(<f32>max(1, P));
  for (let k = panelCount(D) * N; k > 0; k--) {
    let low = f32x4.splat(0);
    let high = low;
    for (const end = x + panelBytes(P); x < end; x += ROW) {
      low = f32x4.add(low, v128.load(x));
      high = f32x4.add(high, v128.load(x, 16));
    }
    v128.store(y, f32x4.div(low, count));
    v128.store(y, f32x4.div(high, count), 16);
    y += ROW;
  }
}

export function averagePoolBackward(dx: usize, dy: usize, N: i32, P: i32, D: i32): void {
  const count = f32x4.splat(<f32>max(1, P));
  for (let k = panelCount(D) * N; k > 0; k--) {
    const low = f32x4.div(v128.load(dy), count);
    const high = f32x4.div(v128.load(dy, 16), count);
    for (const end = dx + panelBytes(P); dx < end; dx += ROW) {
      v128.store(dx, low);
      v128.store(dx, high, 16);
    }
    dy += ROW;
  }
}
