// 3×3 convolution of a single channel, straight from vectors of H·W columns: their numbers lie without gaps in a map with a
// border of zeros, where a map in panels would take eight times the room.
import { madd } from './arithmetic.as';
import { ROW, element, panelBytes, panelCount } from './layout.as';
import { columnSums } from './weightGradient.as';

/** Bytes of a number. */
const ONE: usize = 4;

/** Bytes from one row of a padded map to the next. */
// @ts-ignore: decorator
@inline
function lineOf(W: i32): usize {
  return <usize>(W + 2) * ONE;
}

/** Row n of x into its map, but for the border. */
function pad(padded: usize, x: usize, n: i32, N: i32, H: i32, W: i32): void {
  let position = 0;
  for (let row = 0; row < H; row++) {
    padded += lineOf(W);
    for (let column = 1; column <= W; column++, position++) {
      store<f32>(padded + <usize>column * ONE, load<f32>(element(x, N, n, position)));
    }
  }
}

/** Eight output channels at R neighboring positions; R is 1 or 4. x: upper left neighbor of the first. */
// @ts-ignore: decorator
@inline
function tile(R: i32, y: usize, x: usize, w: usize, b: usize, line: usize): void {
  let l0 = v128.load(b), h0 = v128.load(b, 16), l1 = l0, h1 = h0, l2 = l0, h2 = h0, l3 = l0, h3 = h0;
  let wl: v128, wh: v128, s: v128;
  for (const end = w + 9 * ROW; w < end; w += 3 * ROW, x += line) {
    wl = v128.load(w); wh = v128.load(w, 16);
    s = v128.load32_splat(x); l0 = madd(s, wl, l0); h0 = madd(s, wh, h0);
    if (R > 1) { s = v128.load32_splat(x, 4); l1 = madd(s, wl, l1); h1 = madd(s, wh, h1); }
    if (R > 1) { s = v128.load32_splat(x, 8); l2 = madd(s, wl, l2); h2 = madd(s, wh, h2); }
    if (R > 1) { s = v128.load32_splat(x, 12); l3 = madd(s, wl, l3); h3 = madd(s, wh, h3); }
    if (w + 32 == end) break;
    wl = v128.load(w, 32); wh = v128.load(w, 48);
    s = v128.load32_splat(x, 4); l0 = madd(s, wl, l0); h0 = madd(s, wh, h0);
    if (R > 1) { s = v128.load32_splat(x, 8); l1 = madd(s, wl, l1); h1 = madd(s, wh, h1); }
    if (R > 1) { s = v128.load32_splat(x, 12); l2 = madd(s, wl, l2); h2 = madd(s, wh, h2); }
    if (R > 1) { s = v128.load32_splat(x, 16); l3 = madd(s, wl, l3); h3 = madd(s, wh, h3); }
    if (w + 64 == end) break;
    wl = v128.load(w, 64); wh = v128.load(w, 80);
    s = v128.load32_splat(x, 8); l0 = madd(s, wl, l0); h0 = madd(s, wh, h0);
    if (R > 1) { s = v128.load32_splat(x, 12); l1 = madd(s, wl, l1); h1 = madd(s, wh, h1); }
    if (R > 1) { s = v128.load32_splat(x, 16); l2 = madd(s, wl, l2); h2 = madd(s, wh, h2); }
    if (R > 1) { s = v128.load32_splat(x, 20); l3 = madd(s, wl, l3); h3 = madd(s, wh, h3); }
  }
  v128.store(y, l0); v128.store(y, h0, 16);
  if (R > 1) {
    v128.store(y, l1, 32); v128.store(y, h1, 48);
    v128.store(y, l2, 64); v128.store(y, h2, 80);
    v128.store(y, l3, 96); v128.store(y, h3, 112);
  }
}

/** The same at a single position. */
function tile1(y: usize, x: usize, w: usize, b: usize, line: usize): void {
  let l = v128.load(b), h = v128.load(b, 16);
  for (let k: usize = 0; k < 9; k++, w += ROW) {
    const s = v128.load32_splat(x + k / 3 * line + k % 3 * ONE);
    l = madd(s, v128.load(w), l); h = madd(s, v128.load(w, 16), h);
  }
  v128.store(y, l); v128.store(y, h, 16);
}

function tile4(y: usize, x: usize, w: usize, b: usize, line: usize): void {
  tile(4, y, x, w, b, line);
}

/** One panel of the output of one example. */
function map(y: usize, padded: usize, w: usize, b: usize, H: i32, W: i32): void {
  const line = lineOf(W);
  for (let row = 0; row < H; row++, padded += line) {
    let x = padded;
    for (let rest = W; rest > 0; ) {
      const R = rest < 4 ? 1 : 4;
      if (R == 4) tile4(y, x, w, b, line);
      else tile1(y, x, w, b, line);
      y += <usize>R * ROW;
      x += <usize>R * ONE;
      rest -= R;
    }
  }
}

export function convRowsForward(
  y: usize, padded: usize, x: usize, w: usize, b: usize, N: i32, H: i32, W: i32, O: i32,
): void {
  const example = panelBytes(H * W), paddedExample = <usize>(H + 2) * lineOf(W);
  memory.fill(padded, 0, paddedExample * N);
  for (let n = 0; n < N; n++) {
    pad(padded, x, n, N, H, W);
    for (let p = 0; p < panelCount(O); p++) {
      map(y + <usize>p * example * N, padded, w + <usize>p * 9 * ROW, b + <usize>p * ROW, H, W);
    }
    y += example;
    padded += paddedExample;
  }
}

/** Adds one example to the weights of three neighbors in a line, one panel of them. x: the left of the first three. */
function addPositions(dw: usize, x: usize, dy: usize, H: i32, W: i32): void {
  let l0 = v128.load(dw), h0 = v128.load(dw, 16);
  let l1 = v128.load(dw, 32), h1 = v128.load(dw, 48);
  let l2 = v128.load(dw, 64), h2 = v128.load(dw, 80);
  for (let row = 0; row < H; row++) {
    for (const end = dy + panelBytes(W); dy < end; dy += ROW, x += ONE) {
      const l = v128.load(dy), h = v128.load(dy, 16);
      let s = v128.load32_splat(x); l0 = madd(s, l, l0); h0 = madd(s, h, h0);
      s = v128.load32_splat(x, 4); l1 = madd(s, l, l1); h1 = madd(s, h, h1);
      s = v128.load32_splat(x, 8); l2 = madd(s, l, l2); h2 = madd(s, h, h2);
    }
    x += 2 * ONE;
  }
  v128.store(dw, l0); v128.store(dw, h0, 16);
  v128.store(dw, l1, 32); v128.store(dw, h1, 48);
  v128.store(dw, l2, 64); v128.store(dw, h2, 80);
}

export function convRowsWeightGradient(
  dw: usize, db: usize, padded: usize, dy: usize, N: i32, H: i32, W: i32, O: i32,
): void {
  columnSums(db, dy, N * H * W, O);
  memory.fill(dw, 0, panelBytes(9) * panelCount(O));
  for (let n = 0; n < N; n++) {
    for (let p = 0; p < panelCount(O); p++) {
      const own = dy + <usize>p * panelBytes(N * H * W);
      for (let i: usize = 0; i < 3; i++) {
        addPositions(dw + <usize>p * panelBytes(9) + 3 * i * ROW, padded + i * lineOf(W), own, H, W);
      }
    }
    dy += panelBytes(H * W);
    padded += <usize>(H + 2) * lineOf(W);
  }
}
