// The inner loop of y = x·w + b: a tile of R rows by 8 columns of y stays in registers while k runs. Each element is
// summed in the order of k, from b on, whatever tile it falls in, so its bits don't depend on the batch around it.
import { ROW } from './layout.as';

// @ts-ignore: decorator
@inline
function madd(x: v128, w: v128, sum: v128): v128 {
  return f32x4.add(sum, f32x4.mul(x, w));
}

/**
 * R is a constant from 1 to 5 at every call, so that each height is compiled for itself: five rows take the registers
 * that x86 has. x: R rows of a matrix whose panels lie `stride` bytes apart; w: a panel; b: its biases, or 0.
 *
 * Eight steps are written out. Between them a test for the end, which also serves every K: without it Binaryen would
 * gather the eight products of an element into one chain, and the processor would wait for each sum of it.
 */
// @ts-ignore: decorator
@inline
export function tile(R: i32, y: usize, x: usize, stride: usize, w: usize, b: usize, K: i32): void {
  let l0 = b ? v128.load(b) : f32x4.splat(0), h0 = b ? v128.load(b, 16) : f32x4.splat(0);
  let l1 = l0, h1 = h0, l2 = l0, h2 = h0, l3 = l0, h3 = h0, l4 = l0, h4 = h0;
  let wl: v128, wh: v128, s: v128;
  const end = w + <usize>K * ROW;
  if (w < end) touch(R, x);
  while (w < end) {
    wl = v128.load(w); wh = v128.load(w, 16);
    s = v128.load32_splat(x); l0 = madd(s, wl, l0); h0 = madd(s, wh, h0);
    if (R > 1) { s = v128.load32_splat(x, 32); l1 = madd(s, wl, l1); h1 = madd(s, wh, h1); }
    if (R > 2) { s = v128.load32_splat(x, 64); l2 = madd(s, wl, l2); h2 = madd(s, wh, h2); }
    if (R > 3) { s = v128.load32_splat(x, 96); l3 = madd(s, wl, l3); h3 = madd(s, wh, h3); }
    if (R > 4) { s = v128.load32_splat(x, 128); l4 = madd(s, wl, l4); h4 = madd(s, wh, h4); }
    if (w + 32 == end) break;
    const x1 = x + 4;
    wl = v128.load(w, 32); wh = v128.load(w, 48);
    s = v128.load32_splat(x1); l0 = madd(s, wl, l0); h0 = madd(s, wh, h0);
    if (R > 1) { s = v128.load32_splat(x1, 32); l1 = madd(s, wl, l1); h1 = madd(s, wh, h1); }
    if (R > 2) { s = v128.load32_splat(x1, 64); l2 = madd(s, wl, l2); h2 = madd(s, wh, h2); }
    if (R > 3) { s = v128.load32_splat(x1, 96); l3 = madd(s, wl, l3); h3 = madd(s, wh, h3); }
    if (R > 4) { s = v128.load32_splat(x1, 128); l4 = madd(s, wl, l4); h4 = madd(s, wh, h4); }
    if (w + 64 == end) break;
    const x2 = x + 8;
    wl = v128.load(w, 64); wh = v128.load(w, 80);
    s = v128.load32_splat(x2); l0 = madd(s, wl, l0); h0 = madd(s, wh, h0);
    if (R > 1) { s = v128.load32_splat(x2, 32); l1 = madd(s, wl, l1); h1 = madd(s, wh, h1); }
    if (R > 2) { s = v128.load32_splat(x2, 64); l2 = madd(s, wl, l2); h2 = madd(s, wh, h2); }
    if (R > 3) { s = v128.load32_splat(x2, 96); l3 = madd(s, wl, l3); h3 = madd(s, wh, h3); }
    if (R > 4) { s = v128.load32_splat(x2, 128); l4 = madd(s, wl, l4); h4 = madd(s, wh, h4); }
    if (w + 96 == end) break;
    const x3 = x + 12;
    wl = v128.load(w, 96); wh = v128.load(w, 112);
    s = v128.load32_splat(x3); l0 = madd(s, wl, l0); h0 = madd(s, wh, h0);
    if (R > 1) { s = v128.load32_splat(x3, 32); l1 = madd(s, wl, l1); h1 = madd(s, wh, h1); }
    if (R > 2) { s = v128.load32_splat(x3, 64); l2 = madd(s, wl, l2); h2 = madd(s, wh, h2); }
    if (R > 3) { s = v128.load32_splat(x3, 96); l3 = madd(s, wl, l3); h3 = madd(s, wh, h3); }
    if (R > 4) { s = v128.load32_splat(x3, 128); l4 = madd(s, wl, l4); h4 = madd(s, wh, h4); }
    if (w + 128 == end) break;
    const x4 = x + 16;
    wl = v128.load(w, 128); wh = v128.load(w, 144);
    s = v128.load32_splat(x4); l0 = madd(s, wl, l0); h0 = madd(s, wh, h0);
    if (R > 1) { s = v128.load32_splat(x4, 32); l1 = madd(s, wl, l1); h1 = madd(s, wh, h1); }
    if (R > 2) { s = v128.load32_splat(x4, 64); l2 = madd(s, wl, l2); h2 = madd(s, wh, h2); }
    if (R > 3) { s = v128.load32_splat(x4, 96); l3 = madd(s, wl, l3); h3 = madd(s, wh, h3); }
    if (R > 4) { s = v128.load32_splat(x4, 128); l4 = madd(s, wl, l4); h4 = madd(s, wh, h4); }
    if (w + 160 == end) break;
    const x5 = x + 20;
    wl = v128.load(w, 160); wh = v128.load(w, 176);
    s = v128.load32_splat(x5); l0 = madd(s, wl, l0); h0 = madd(s, wh, h0);
    if (R > 1) { s = v128.load32_splat(x5, 32); l1 = madd(s, wl, l1); h1 = madd(s, wh, h1); }
    if (R > 2) { s = v128.load32_splat(x5, 64); l2 = madd(s, wl, l2); h2 = madd(s, wh, h2); }
    if (R > 3) { s = v128.load32_splat(x5, 96); l3 = madd(s, wl, l3); h3 = madd(s, wh, h3); }
    if (R > 4) { s = v128.load32_splat(x5, 128); l4 = madd(s, wl, l4); h4 = madd(s, wh, h4); }
    if (w + 192 == end) break;
    const x6 = x + 24;
    wl = v128.load(w, 192); wh = v128.load(w, 208);
    s = v128.load32_splat(x6); l0 = madd(s, wl, l0); h0 = madd(s, wh, h0);
    if (R > 1) { s = v128.load32_splat(x6, 32); l1 = madd(s, wl, l1); h1 = madd(s, wh, h1); }
    if (R > 2) { s = v128.load32_splat(x6, 64); l2 = madd(s, wl, l2); h2 = madd(s, wh, h2); }
    if (R > 3) { s = v128.load32_splat(x6, 96); l3 = madd(s, wl, l3); h3 = madd(s, wh, h3); }
    if (R > 4) { s = v128.load32_splat(x6, 128); l4 = madd(s, wl, l4); h4 = madd(s, wh, h4); }
    if (w + 224 == end) break;
    const x7 = x + 28;
    wl = v128.load(w, 224); wh = v128.load(w, 240);
    s = v128.load32_splat(x7); l0 = madd(s, wl, l0); h0 = madd(s, wh, h0);
    if (R > 1) { s = v128.load32_splat(x7, 32); l1 = madd(s, wl, l1); h1 = madd(s, wh, h1); }
    if (R > 2) { s = v128.load32_splat(x7, 64); l2 = madd(s, wl, l2); h2 = madd(s, wh, h2); }
    if (R > 3) { s = v128.load32_splat(x7, 96); l3 = madd(s, wl, l3); h3 = madd(s, wh, h3); }
    if (R > 4) { s = v128.load32_splat(x7, 128); l4 = madd(s, wl, l4); h4 = madd(s, wh, h4); }
    w += 256;
    x += stride;
  }
  v128.store(y, l0); v128.store(y, h0, 16);
  if (R > 1) { v128.store(y, l1, 32); v128.store(y, h1, 48); }
  if (R > 2) { v128.store(y, l2, 64); v128.store(y, h2, 80); }
  if (R > 3) { v128.store(y, l3, 96); v128.store(y, h3, 112); }
  if (R > 4) { v128.store(y, l4, 128); v128.store(y, h4, 144); }
}

/** Reads each row once before the loop, so that V8 keeps the addresses of the rows in registers during it. */
// @ts-ignore: decorator
@inline
function touch(R: i32, x: usize): void {
  v128.load32_splat(x);
  if (R > 1) v128.load32_splat(x, 32);
  if (R > 2) v128.load32_splat(x, 64);
  if (R > 3) v128.load32_splat(x, 96);
  if (R > 4) v128.load32_splat(x, 128);
}
