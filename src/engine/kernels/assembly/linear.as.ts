import { ROW, element, panelBytes, panelCount, quad } from './layout.as';
import { tile } from './tile.as';

/** The rows of x that a strip needs, one panel behind the other. */
const SCRATCH = memory.data(5 * 32 * 128, 64);

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

/** Copies R rows of x to SCRATCH, with R rows to a panel. */
// @ts-ignore: decorator
@inline
function pack(R: i32, x: usize, stride: usize, K: i32): void {
  let to = SCRATCH;
  for (let p = panelCount(K); p > 0; p--) {
    for (let k: usize = 0; k < <usize>R * ROW; k += 16) v128.store(to + k, v128.load(x + k));
    to += <usize>R * ROW;
    x += stride;
  }
}

/** Panels a multiple of 2 KB apart fall into few sets of the first cache, where the rows of a strip evict each other. */
// @ts-ignore: decorator
@inline
function collides(N: i32, K: i32, C: i32): bool {
  return !(N & 63) && K > 32 && K <= 1024 && C > 16;
}

function strip1(y: usize, x: usize, w: usize, b: usize, N: i32, K: i32, C: i32): void {
  strip(1, y, x, panelBytes(N), w, b, N, K, C);
}

function strip2(y: usize, x: usize, w: usize, b: usize, N: i32, K: i32, C: i32): void {
  strip(2, y, x, panelBytes(N), w, b, N, K, C);
}

function strip3(y: usize, x: usize, w: usize, b: usize, N: i32, K: i32, C: i32): void {
  strip(3, y, x, panelBytes(N), w, b, N, K, C);
}

function strip4(y: usize, x: usize, w: usize, b: usize, N: i32, K: i32, C: i32): void {
  let stride = panelBytes(N);
  if (collides(N, K, C)) { pack(4, x, stride, K); x = SCRATCH; stride = 4 * ROW; }
  strip(4, y, x, stride, w, b, N, K, C);
}

function strip5(y: usize, x: usize, w: usize, b: usize, N: i32, K: i32, C: i32): void {
  let stride = panelBytes(N);
  if (collides(N, K, C)) { pack(5, x, stride, K); x = SCRATCH; stride = 5 * ROW; }
  strip(5, y, x, stride, w, b, N, K, C);
}

/** y = x·w + b, or x·w when b is 0. y: `[N, C]`; x: `[N, K]`; w: `[K, C]`; b: `[C]`. */
function product(y: usize, x: usize, w: usize, b: usize, N: i32, K: i32, C: i32): void {
  for (let rest = N; rest > 0; ) {
    const R = rest % 5 == 0 ? 5 : min(4, rest);
    if (R == 5) strip5(y, x, w, b, N, K, C);
    else if (R == 4) strip4(y, x, w, b, N, K, C);
    else if (R == 3) strip3(y, x, w, b, N, K, C);
    else if (R == 2) strip2(y, x, w, b, N, K, C);
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

/** A block of 4 × 4. x: its first row, 32 bytes from the next; y: the same of the transposed block. */
// @ts-ignore: decorator
@inline
function transposeBlock(y: usize, x: usize): void {
  const a = v128.load(x), b = v128.load(x, 32), c = v128.load(x, 64), d = v128.load(x, 96);
  const ab = i32x4.shuffle(a, b, 0, 4, 1, 5), cd = i32x4.shuffle(c, d, 0, 4, 1, 5);
  v128.store(y, i64x2.shuffle(ab, cd, 0, 2));
  v128.store(y, i64x2.shuffle(ab, cd, 1, 3), 32);
  const ab2 = i32x4.shuffle(a, b, 2, 6, 3, 7), cd2 = i32x4.shuffle(c, d, 2, 6, 3, 7);
  v128.store(y, i64x2.shuffle(ab2, cd2, 0, 2), 64);
  v128.store(y, i64x2.shuffle(ab2, cd2, 1, 3), 96);
}

export function transpose(y: usize, x: usize, I: i32, O: i32): void {
  const I4 = I & ~3, O4 = O & ~3;
  for (let o = 0; o < O4; o += 4) {
    for (let i = 0; i < I4; i += 4) transposeBlock(quad(y, O, i) + <usize>o * ROW, quad(x, I, o) + <usize>i * ROW);
  }
  for (let o = 0; o < O; o++) {
    for (let i = o < O4 ? I4 : 0; i < I; i++) store<f32>(element(y, O, o, i), load<f32>(element(x, I, i, o)));
  }
}
