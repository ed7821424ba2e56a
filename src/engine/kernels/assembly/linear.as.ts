// Linear layers: y goes strip by strip, five rows at a time or four.
import { ROW, panelBytes, panelCount } from './layout.as';
import { tile } from './tile.as';

/** Columns of x that fit the scratch room. */
const LONGEST = 1024;

/** The rows of x of one strip, panel behind panel. */
const scratch = memory.data(5 * LONGEST * 4, 64);

/**
 * Panels of x lie N rows apart, often a power of two: then the rows of a strip fall into few sets of the first cache
 * and evict each other. A copy without gaps costs less than that, once there are some panels of y to use it for.
 */
// @ts-ignore: decorator
@inline
function isPacked(K: i32, C: i32): bool {
  return K <= LONGEST && C > 16;
}

/** Copies R rows of x to `scratch`, with R rows to a panel. */
function pack(R: i32, x: usize, N: i32, K: i32): void {
  const bytes = <usize>R * ROW;
  let to = scratch;
  for (let p = panelCount(K); p > 0; p--) {
    for (let k: usize = 0; k < bytes; k += 16) v128.store(to + k, v128.load(x + k));
    to += bytes;
    x += panelBytes(N);
  }
}

/** R rows of y, in all panels. */
// @ts-ignore: decorator
@inline
function strip(R: i32, y: usize, x: usize, stride: usize, w: usize, b: usize, N: i32, K: i32, C: i32): void {
  for (let p = panelCount(C); p > 0; p--) {
    tile(R, y, x, stride, w, b, K);
    y += panelBytes(N);
    w += panelBytes(K);
    if (b) b += ROW;
  }
}

function strip1(y: usize, x: usize, stride: usize, w: usize, b: usize, N: i32, K: i32, C: i32): void {
  strip(1, y, x, stride, w, b, N, K, C);
}

function strip4(y: usize, x: usize, stride: usize, w: usize, b: usize, N: i32, K: i32, C: i32): void {
  strip(4, y, x, stride, w, b, N, K, C);
}

function strip5(y: usize, x: usize, stride: usize, w: usize, b: usize, N: i32, K: i32, C: i32): void {
  strip(5, y, x, stride, w, b, N, K, C);
}

/** y = x·w + b, or x·w when b is 0. y: `[N, C]`; x: `[N, K]`; w: `[K, C]`; b: `[C]`. */
function product(y: usize, x: usize, w: usize, b: usize, N: i32, K: i32, C: i32): void {
  for (let rest = N; rest > 0; ) {
    // Fours until fives fit; the one to three rows of a small batch go one by one, which keeps the code small.
    const R = rest % 5 == 0 ? 5 : rest < 4 ? 1 : 4;
    let from = x, stride = panelBytes(N);
    if (isPacked(K, C)) {
      pack(R, x, N, K);
      from = scratch;
      stride = <usize>R * ROW;
    }
    if (R == 5) strip5(y, from, stride, w, b, N, K, C);
    else if (R == 4) strip4(y, from, stride, w, b, N, K, C);
    else strip1(y, from, stride, w, b, N, K, C);
    y += <usize>R * ROW;
    x += <usize>R * ROW;
    rest -= R;
  }
}

export function linearForward(y: usize, x: usize, w: usize, b: usize, N: i32, I: i32, O: i32): void {
  product(y, x, w, b, N, I, O);
}

export function linearInputGradient(dx: usize, dy: usize, wt: usize, N: i32, I: i32, O: i32): void {
  product(dx, dy, wt, 0, N, O, I);
}
