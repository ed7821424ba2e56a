import { madd } from './arithmetic.as';
import { ROW, panelBytes, panelCount } from './layout.as';

/**
 * Adds the positions of one example to R rows of a panel of dw, `apart` bytes from one to the next. R is 3 or 4; the
 * numbers of x that belong to them are `step` bytes apart. Both are constants at every call. For R = 4,
 * four steps are written out, with a test between them: see tile.as.ts.
 */
// @ts-ignore: decorator
@inline
function tile(R: i32, step: usize, dw: usize, apart: usize, first: usize, dy: usize, H: i32, W: i32): void {
  let l0 = v128.load(dw), h0 = v128.load(dw, 16);
  let l1 = v128.load(dw + apart), h1 = v128.load(dw + apart, 16);
  let l2 = v128.load(dw + 2 * apart), h2 = v128.load(dw + 2 * apart, 16);
  let l3 = l0, h3 = h0;
  if (R > 3) { l3 = v128.load(dw + 3 * apart); h3 = v128.load(dw + 3 * apart, 16); }
  let l: v128, h: v128, s: v128;
  for (let row = 0; row < H; row++) {
    const end = dy + panelBytes(W);
    for (let x = first; dy < end; dy += R > 3 ? 4 * ROW : ROW, x += R > 3 ? 4 * ROW : ROW) {
      l = v128.load(dy); h = v128.load(dy, 16);
      s = v128.load32_splat(x); l0 = madd(s, l, l0); h0 = madd(s, h, h0);
      s = v128.load32_splat(x + step); l1 = madd(s, l, l1); h1 = madd(s, h, h1);
      s = v128.load32_splat(x + 2 * step); l2 = madd(s, l, l2); h2 = madd(s, h, h2);
      if (R > 3) { s = v128.load32_splat(x + 3 * step); l3 = madd(s, l, l3); h3 = madd(s, h, h3); }
      if (R == 3) continue;
      if (dy + 32 == end) break;
      l = v128.load(dy, 32); h = v128.load(dy, 48);
      s = v128.load32_splat(x, 32); l0 = madd(s, l, l0); h0 = madd(s, h, h0);
      s = v128.load32_splat(x + step, 32); l1 = madd(s, l, l1); h1 = madd(s, h, h1);
      s = v128.load32_splat(x + 2 * step, 32); l2 = madd(s, l, l2); h2 = madd(s, h, h2);
      s = v128.load32_splat(x + 3 * step, 32); l3 = madd(s, l, l3); h3 = madd(s, h, h3);
      if (dy + 64 == end) break;
      l = v128.load(dy, 64); h = v128.load(dy, 80);
      s = v128.load32_splat(x, 64); l0 = madd(s, l, l0); h0 = madd(s, h, h0);
      s = v128.load32_splat(x + step, 64); l1 = madd(s, l, l1); h1 = madd(s, h, h1);
      s = v128.load32_splat(x + 2 * step, 64); l2 = madd(s, l, l2); h2 = madd(s, h, h2);
      s = v128.load32_splat(x + 3 * step, 64); l3 = madd(s, l, l3); h3 = madd(s, h, h3);
      if (dy + 96 == end) break;
      l = v128.load(dy, 96); h = v128.load(dy, 112);
      s = v128.load32_splat(x, 96); l0 = madd(s, l, l0); h0 = madd(s, h, h0);
      s = v128.load32_splat(x + step, 96); l1 = madd(s, l, l1); h1 = madd(s, h, h1);
      s = v128.load32_splat(x + 2 * step, 96); l2 = madd(s, l, l2); h2 = madd(s, h, h2);
      s = v128.load32_splat(x + 3 * step, 96); l3 = madd(s, l, l3); h3 = madd(s, h, h3);
    }
    dy = end;
    first += panelBytes(W + 2);
  }
  v128.store(dw, l0); v128.store(dw, h0, 16);
  v128.store(dw + apart, l1); v128.store(dw + apart, h1, 16);
  v128.store(dw + 2 * apart, l2); v128.store(dw + 2 * apart, h2, 16);
  if (R > 3) { v128.store(dw + 3 * apart, l3); v128.store(dw + 3 * apart, h3, 16); }
}

/** Adds one example to one panel of dw. Four input channels at a time; of the rest, the three neighbors in a line. */
export function addPositions(dw: usize, padded: usize, dy: usize, H: i32, W: i32, I: i32, panel: usize): void {
  const neighborRows = panelBytes(I);
  for (let i = 0; i < 3; i++) {
    for (let c = 0; c < I; ) {
      const x = padded + <usize>(c >> 3) * panel + (<usize>(c & 7) << 2);
      const target = dw + <usize>c * ROW;
      if (c + 4 <= I) {
        for (let j: usize = 0; j < 3; j++) tile(4, 4, target + j * neighborRows, ROW, x + j * ROW, dy, H, W);
        c += 4;
      } else {
        tile(3, ROW, target, neighborRows, x, dy, H, W);
        c += 1;
      }
    }
    dw += 3 * neighborRows;
    padded += panelBytes(W + 2);
  }
}

/** Sum over the rows of each column. */
export function columnSums(sums: usize, x: usize, R: i32, D: i32): void {
  for (let p = 0; p < panelCount(D); p++) {
    let low = f32x4.splat(0);
    let high = low;
    for (const end = x + panelBytes(R); x < end; x += ROW) {
      low = f32x4.add(low, v128.load(x));
      high = f32x4.add(high, v128.load(x, 16));
    }
    v128.store(sums, low);
    v128.store(sums, high, 16);
    sums += ROW;
  }
}
