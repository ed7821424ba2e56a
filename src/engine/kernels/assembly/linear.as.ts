// Linear layers: y goes strip by strip, five rows at a time or four.
import { ROW, panelBytes, panelCount } from './layout.as';
import { rowTile, tile } from './tile.as';

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

/** Copies a row of a panel. */
// @ts-ignore: decorator
@inline
function copyRow(to: usize, x: usize, row: usize): void {
  v128.store(to + row * ROW, v128.load(x + row * ROW));
  v128.store(to + row * ROW, v128.load(x + row * ROW, 16), 16);
}

/** Copies R rows of x, 4 or 5, to `scratch`, with R rows to a panel. */
// @ts-ignore: decorator
@inline
function pack(R: i32, x: usize, stride: usize, K: i32): void {
  let to = scratch;
  for (const end = to + <usize>(R * panelCount(K)) * ROW; to < end; to += <usize>R * ROW, x += stride) {
    copyRow(to, x, 0); copyRow(to, x, 1); copyRow(to, x, 2); copyRow(to, x, 3);
    if (R > 4) copyRow(to, x, 4);
  }
}

/** R rows of y, in all panels. */
// @ts-ignore: decorator
@inline
function strip(R: i32, y: usize, x: usize, w: usize, b: usize, N: i32, K: i32, C: i32): void {
  let stride = panelBytes(N);
  if (R > 1 && isPacked(K, C)) {
    pack(R, x, stride, K);
    x = scratch;
    stride = <usize>R * ROW;
  }
  for (let p = panelCount(C); p > 0; p--) {
    if (R == 1) rowTile(y, x, stride, w, b, K);
    else tile(R, y, x, stride, w, b, K);
    y += panelBytes(N);
    w += panelBytes(K);
    if (b) b += ROW;
  }
}

function strip1(y: usize, x: usize, w: usize, b: usize, N: i32, K: i32, C: i32): void {
  strip(1, y, x, w, b, N, K, C);
}

function strip4(y: usize, x: usize, w: usize, b: usize, N: i32, K: i32, C: i32): void {
  strip(4, y, x, w, b, N, K, C);
}

function strip5(y: usize, x: usize, w: usize, b: usize, N: i32, K: i32, C: i32): void {
  strip(5, y, x, w, b, N, K, C);
}

/** y = x·w + b, or x·w when b is 0. y: `[N, C]`; x: `[N, K]`; w: `[K, C]`; b: `[C]`. */
export function product(y: usize, x: usize, w: usize, b: usize, N: i32, K: i32, C: i32): void {
  for (let rest = N; rest > 0; ) {
    // Fours until fives fit; the one to three rows of a small batch go one by one, which keeps the code small.
    const R = rest % 5 == 0 ? 5 : rest < 4 ? 1 : 4;
    if (R == 5) strip5(y, x, w, b, N, K, C);
    else if (R == 4) strip4(y, x, w, b, N, K, C);
    else strip1(y, x, w, b, N, K, C);
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
