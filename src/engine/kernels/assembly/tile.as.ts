// The inner loop of y = x·w + b: a tile of R rows by 8 columns of y stays in registers while k runs. Each element is
// summed in the order of k, from b on, whatever tile it falls in, so its bits don't depend on the batch around it.
import { add, madd, mul } from './arithmetic.as';
import { ROW } from './layout.as';

/**
 * R is 4 or 5, a constant at every call, so that each height is compiled for itself: five rows take the registers that x86
 * has. x: R rows of a matrix whose panels lie `stride` bytes apart; w: a panel; b: its biases, or 0.
 *
 * Two products, then the two sums that take them: in any other order processors don't keep all their adders and
 * multipliers busy. `if (!more) break` is never taken. It keeps Binaryen from moving products past it, to where they are
 * used, or even gathering the eight products of an element into one chain; V8 knows the answer and leaves it out. The
 * tests of R around rows that are always there help in that: without them it takes 1.04 times as long.
 */
// @ts-ignore: decorator
@inline
export function tile(R: i32, y: usize, x: usize, stride: usize, w: usize, b: usize, K: i32): void {
  let l0 = b ? v128.load(b) : f32x4.splat(0), h0 = b ? v128.load(b, 16) : f32x4.splat(0);
  let l1 = l0, h1 = h0, l2 = l0, h2 = h0, l3 = l0, h3 = h0, l4 = l0, h4 = h0;
  let wl: v128, wh: v128, s: v128, t: v128;
  const end = w + <usize>K * ROW, whole = w + <usize>(K & ~7) * ROW;
  if (w < end) touch(R, x);
  let more = w < whole;
  while (more) {
    wl = v128.load(w); wh = v128.load(w, 16);
    s = v128.load32_splat(x); t = mul(s, wl); s = mul(s, wh); if (!more) break; l0 = add(l0, t); h0 = add(h0, s);
    if (R > 1) { s = v128.load32_splat(x, 32); t = mul(s, wl); s = mul(s, wh); if (!more) break; l1 = add(l1, t); h1 = add(h1, s); }
    if (R > 2) { s = v128.load32_splat(x, 64); t = mul(s, wl); s = mul(s, wh); if (!more) break; l2 = add(l2, t); h2 = add(h2, s); }
    if (R > 3) { s = v128.load32_splat(x, 96); t = mul(s, wl); s = mul(s, wh); if (!more) break; l3 = add(l3, t); h3 = add(h3, s); }
    if (R > 4) { s = v128.load32_splat(x, 128); t = mul(s, wl); s = mul(s, wh); if (!more) break; l4 = add(l4, t); h4 = add(h4, s); }
    const x1 = x + 4;
    wl = v128.load(w, 32); wh = v128.load(w, 48);
    s = v128.load32_splat(x1); t = mul(s, wl); s = mul(s, wh); if (!more) break; l0 = add(l0, t); h0 = add(h0, s);
    if (R > 1) { s = v128.load32_splat(x1, 32); t = mul(s, wl); s = mul(s, wh); if (!more) break; l1 = add(l1, t); h1 = add(h1, s); }
    if (R > 2) { s = v128.load32_splat(x1, 64); t = mul(s, wl); s = mul(s, wh); if (!more) break; l2 = add(l2, t); h2 = add(h2, s); }
    if (R > 3) { s = v128.load32_splat(x1, 96); t = mul(s, wl); s = mul(s, wh); if (!more) break; l3 = add(l3, t); h3 = add(h3, s); }
    if (R > 4) { s = v128.load32_splat(x1, 128); t = mul(s, wl); s = mul(s, wh); if (!more) break; l4 = add(l4, t); h4 = add(h4, s); }
    const x2 = x + 8;
    wl = v128.load(w, 64); wh = v128.load(w, 80);
    s = v128.load32_splat(x2); t = mul(s, wl); s = mul(s, wh); if (!more) break; l0 = add(l0, t); h0 = add(h0, s);
    if (R > 1) { s = v128.load32_splat(x2, 32); t = mul(s, wl); s = mul(s, wh); if (!more) break; l1 = add(l1, t); h1 = add(h1, s); }
    if (R > 2) { s = v128.load32_splat(x2, 64); t = mul(s, wl); s = mul(s, wh); if (!more) break; l2 = add(l2, t); h2 = add(h2, s); }
    if (R > 3) { s = v128.load32_splat(x2, 96); t = mul(s, wl); s = mul(s, wh); if (!more) break; l3 = add(l3, t); h3 = add(h3, s); }
    if (R > 4) { s = v128.load32_splat(x2, 128); t = mul(s, wl); s = mul(s, wh); if (!more) break; l4 = add(l4, t); h4 = add(h4, s); }
    const x3 = x + 12;
    wl = v128.load(w, 96); wh = v128.load(w, 112);
    s = v128.load32_splat(x3); t = mul(s, wl); s = mul(s, wh); if (!more) break; l0 = add(l0, t); h0 = add(h0, s);
    if (R > 1) { s = v128.load32_splat(x3, 32); t = mul(s, wl); s = mul(s, wh); if (!more) break; l1 = add(l1, t); h1 = add(h1, s); }
    if (R > 2) { s = v128.load32_splat(x3, 64); t = mul(s, wl); s = mul(s, wh); if (!more) break; l2 = add(l2, t); h2 = add(h2, s); }
    if (R > 3) { s = v128.load32_splat(x3, 96); t = mul(s, wl); s = mul(s, wh); if (!more) break; l3 = add(l3, t); h3 = add(h3, s); }
    if (R > 4) { s = v128.load32_splat(x3, 128); t = mul(s, wl); s = mul(s, wh); if (!more) break; l4 = add(l4, t); h4 = add(h4, s); }
    const x4 = x + 16;
    wl = v128.load(w, 128); wh = v128.load(w, 144);
    s = v128.load32_splat(x4); t = mul(s, wl); s = mul(s, wh); if (!more) break; l0 = add(l0, t); h0 = add(h0, s);
    if (R > 1) { s = v128.load32_splat(x4, 32); t = mul(s, wl); s = mul(s, wh); if (!more) break; l1 = add(l1, t); h1 = add(h1, s); }
    if (R > 2) { s = v128.load32_splat(x4, 64); t = mul(s, wl); s = mul(s, wh); if (!more) break; l2 = add(l2, t); h2 = add(h2, s); }
    if (R > 3) { s = v128.load32_splat(x4, 96); t = mul(s, wl); s = mul(s, wh); if (!more) break; l3 = add(l3, t); h3 = add(h3, s); }
    if (R > 4) { s = v128.load32_splat(x4, 128); t = mul(s, wl); s = mul(s, wh); if (!more) break; l4 = add(l4, t); h4 = add(h4, s); }
    const x5 = x + 20;
    wl = v128.load(w, 160); wh = v128.load(w, 176);
    s = v128.load32_splat(x5); t = mul(s, wl); s = mul(s, wh); if (!more) break; l0 = add(l0, t); h0 = add(h0, s);
    if (R > 1) { s = v128.load32_splat(x5, 32); t = mul(s, wl); s = mul(s, wh); if (!more) break; l1 = add(l1, t); h1 = add(h1, s); }
    if (R > 2) { s = v128.load32_splat(x5, 64); t = mul(s, wl); s = mul(s, wh); if (!more) break; l2 = add(l2, t); h2 = add(h2, s); }
    if (R > 3) { s = v128.load32_splat(x5, 96); t = mul(s, wl); s = mul(s, wh); if (!more) break; l3 = add(l3, t); h3 = add(h3, s); }
    if (R > 4) { s = v128.load32_splat(x5, 128); t = mul(s, wl); s = mul(s, wh); if (!more) break; l4 = add(l4, t); h4 = add(h4, s); }
    const x6 = x + 24;
    wl = v128.load(w, 192); wh = v128.load(w, 208);
    s = v128.load32_splat(x6); t = mul(s, wl); s = mul(s, wh); if (!more) break; l0 = add(l0, t); h0 = add(h0, s);
    if (R > 1) { s = v128.load32_splat(x6, 32); t = mul(s, wl); s = mul(s, wh); if (!more) break; l1 = add(l1, t); h1 = add(h1, s); }
    if (R > 2) { s = v128.load32_splat(x6, 64); t = mul(s, wl); s = mul(s, wh); if (!more) break; l2 = add(l2, t); h2 = add(h2, s); }
    if (R > 3) { s = v128.load32_splat(x6, 96); t = mul(s, wl); s = mul(s, wh); if (!more) break; l3 = add(l3, t); h3 = add(h3, s); }
    if (R > 4) { s = v128.load32_splat(x6, 128); t = mul(s, wl); s = mul(s, wh); if (!more) break; l4 = add(l4, t); h4 = add(h4, s); }
    const x7 = x + 28;
    wl = v128.load(w, 224); wh = v128.load(w, 240);
    s = v128.load32_splat(x7); t = mul(s, wl); s = mul(s, wh); if (!more) break; l0 = add(l0, t); h0 = add(h0, s);
    if (R > 1) { s = v128.load32_splat(x7, 32); t = mul(s, wl); s = mul(s, wh); if (!more) break; l1 = add(l1, t); h1 = add(h1, s); }
    if (R > 2) { s = v128.load32_splat(x7, 64); t = mul(s, wl); s = mul(s, wh); if (!more) break; l2 = add(l2, t); h2 = add(h2, s); }
    if (R > 3) { s = v128.load32_splat(x7, 96); t = mul(s, wl); s = mul(s, wh); if (!more) break; l3 = add(l3, t); h3 = add(h3, s); }
    if (R > 4) { s = v128.load32_splat(x7, 128); t = mul(s, wl); s = mul(s, wh); if (!more) break; l4 = add(l4, t); h4 = add(h4, s); }
    w += 256;
    x += stride;
    more = w < whole;
  }
  more = w < end;
  while (more) {
    wl = v128.load(w); wh = v128.load(w, 16);
    s = v128.load32_splat(x); t = mul(s, wl); s = mul(s, wh); if (!more) break; l0 = add(l0, t); h0 = add(h0, s);
    if (R > 1) { s = v128.load32_splat(x, 32); t = mul(s, wl); s = mul(s, wh); if (!more) break; l1 = add(l1, t); h1 = add(h1, s); }
    if (R > 2) { s = v128.load32_splat(x, 64); t = mul(s, wl); s = mul(s, wh); if (!more) break; l2 = add(l2, t); h2 = add(h2, s); }
    if (R > 3) { s = v128.load32_splat(x, 96); t = mul(s, wl); s = mul(s, wh); if (!more) break; l3 = add(l3, t); h3 = add(h3, s); }
    if (R > 4) { s = v128.load32_splat(x, 128); t = mul(s, wl); s = mul(s, wh); if (!more) break; l4 = add(l4, t); h4 = add(h4, s); }
    w += ROW;
    x += 4;
    more = w < end;
  }
  v128.store(y, l0); v128.store(y, h0, 16);
  v128.store(y, l1, 32); v128.store(y, h1, 48);
  v128.store(y, l2, 64); v128.store(y, h2, 80);
  v128.store(y, l3, 96); v128.store(y, h3, 112);
  if (R > 4) { v128.store(y, l4, 128); v128.store(y, h4, 144); }
}

/** Reads each row once before the loop, so that V8 keeps the addresses of the rows in registers during it. */
// @ts-ignore: decorator
@inline
function touch(R: i32, x: usize): void {
  v128.load32_splat(x);
  v128.load32_splat(x, 32);
  v128.load32_splat(x, 64);
  v128.load32_splat(x, 96);
  if (R > 4) v128.load32_splat(x, 128);
}

/** The same for a single row, one step at a time: each sum has to wait for the one before it anyway. */
// @ts-ignore: decorator
@inline
export function rowTile(y: usize, x: usize, stride: usize, w: usize, b: usize, K: i32): void {
  let l = b ? v128.load(b) : f32x4.splat(0), h = b ? v128.load(b, 16) : f32x4.splat(0);
  for (let k = 0; k < K; k++) {
    const s = v128.load32_splat(x + <usize>(k >> 3) * stride + (<usize>(k & 7) << 2));
    l = madd(s, v128.load(w), l);
    h = madd(s, v128.load(w, 16), h);
    w += ROW;
  }
  v128.store(y, l);
  v128.store(y, h, 16);
}
