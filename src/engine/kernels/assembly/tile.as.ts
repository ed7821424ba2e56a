// The inner loop of every product y = x·w + b: a tile of R rows by 8 columns of y stays in registers while k runs.
// Each element is summed in the order of k, from b on, whatever tile it falls in: its bits don't depend on the batch.
import { ROW, panelBytes } from './layout.as';

// @ts-ignore: decorator
@inline
function splat(x: usize, offset: usize): v128 {
  return v128.load32_splat(x + offset);
}

// @ts-ignore: decorator
@inline
function madd(sum: v128, x: v128, w: v128): v128 {
  return f32x4.add(sum, f32x4.mul(x, w));
}

/** R is a constant from 1 to 5 at every call, so that each height is compiled for itself. x: `[N, K]`; w: a panel. */
// @ts-ignore: decorator
@inline
export function tile(R: i32, y: usize, x: usize, w: usize, b: usize, N: i32, K: i32): void {
  let l0 = b ? v128.load(b) : f32x4.splat(0);
  let h0 = b ? v128.load(b, 16) : f32x4.splat(0);
  let l1 = l0;
  let h1 = h0;
  let l2 = l0;
  let h2 = h0;
  let l3 = l0;
  let h3 = h0;
  let l4 = l0;
  let h4 = h0;
  const nextPanel = panelBytes(N) - ROW;
  const end = w + panelBytes(K);
  const pairs = w + panelBytes(K & ~1);
  let k = 0;
  while (w < pairs) {
    let wl = v128.load(w);
    let wh = v128.load(w, 16);
    let s = v128.load32_splat(x);
    l0 = madd(l0, s, wl);
    h0 = madd(h0, s, wh);
    if (R > 1) {
      s = v128.load32_splat(x, 32);
      l1 = madd(l1, s, wl);
      h1 = madd(h1, s, wh);
    }
    if (R > 2) {
      s = v128.load32_splat(x, 64);
      l2 = madd(l2, s, wl);
      h2 = madd(h2, s, wh);
    }
    if (R > 3) {
      s = v128.load32_splat(x, 96);
      l3 = madd(l3, s, wl);
      h3 = madd(h3, s, wh);
    }
    if (R > 4) {
      s = v128.load32_splat(x, 128);
      l4 = madd(l4, s, wl);
      h4 = madd(h4, s, wh);
    }
    wl = v128.load(w, 32);
    wh = v128.load(w, 48);
    s = v128.load32_splat(x, 4);
    l0 = madd(l0, s, wl);
    h0 = madd(h0, s, wh);
    if (R > 1) {
      s = v128.load32_splat(x, 36);
      l1 = madd(l1, s, wl);
      h1 = madd(h1, s, wh);
    }
    if (R > 2) {
      s = v128.load32_splat(x, 68);
      l2 = madd(l2, s, wl);
      h2 = madd(h2, s, wh);
    }
    if (R > 3) {
      s = v128.load32_splat(x, 100);
      l3 = madd(l3, s, wl);
      h3 = madd(h3, s, wh);
    }
    if (R > 4) {
      s = v128.load32_splat(x, 132);
      l4 = madd(l4, s, wl);
      h4 = madd(h4, s, wh);
    }
    w += 64;
    x += 8;
    k += 2;
    if (!(k & 7)) x += nextPanel;
  }
  if (w < end) {
    const wl = v128.load(w);
    const wh = v128.load(w, 16);
    let s = v128.load32_splat(x);
    l0 = madd(l0, s, wl);
    h0 = madd(h0, s, wh);
    if (R > 1) {
      s = v128.load32_splat(x, 32);
      l1 = madd(l1, s, wl);
      h1 = madd(h1, s, wh);
    }
    if (R > 2) {
      s = v128.load32_splat(x, 64);
      l2 = madd(l2, s, wl);
      h2 = madd(h2, s, wh);
    }
    if (R > 3) {
      s = v128.load32_splat(x, 96);
      l3 = madd(l3, s, wl);
      h3 = madd(h3, s, wh);
    }
    if (R > 4) {
      s = v128.load32_splat(x, 128);
      l4 = madd(l4, s, wl);
      h4 = madd(h4, s, wh);
    }
  }
  v128.store(y, l0);
  v128.store(y, h0, 16);
  if (R > 1) {
    v128.store(y, l1, 32);
    v128.store(y, h1, 48);
  }
  if (R > 2) {
    v128.store(y, l2, 64);
    v128.store(y, h2, 80);
  }
  if (R > 3) {
    v128.store(y, l3, 96);
    v128.store(y, h3, 112);
  }
  if (R > 4) {
    v128.store(y, l4, 128);
    v128.store(y, h4, 144);
  }
}
