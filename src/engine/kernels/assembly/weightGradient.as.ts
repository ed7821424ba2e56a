import { add, mul } from './arithmetic.as';
import { ROW, panelBytes, panelCount } from './layout.as';

/**
 * R rows of a panel of dw: `dw[r, 0…7] = Σₙ x[n, r]·dy[n, 0…7]`, n in order, or on top of what is there. R is a constant
 * from 1 to 4 at every call.
 * For the order of products and sums and the break that is never taken see tile.as.ts.
 */
// @ts-ignore: decorator
@inline
function tile(R: i32, dw: usize, x: usize, dy: usize, N: i32, onTop: bool): void {
  let l0 = f32x4.splat(0), h0 = l0, l1 = l0, h1 = l0, l2 = l0, h2 = l0, l3 = l0, h3 = l0;
  if (onTop) {
    l0 = v128.load(dw); h0 = v128.load(dw, 16);
    if (R > 1) { l1 = v128.load(dw, 32); h1 = v128.load(dw, 48); }
    if (R > 2) { l2 = v128.load(dw, 64); h2 = v128.load(dw, 80); }
    if (R > 3) { l3 = v128.load(dw, 96); h3 = v128.load(dw, 112); }
  }
  let l: v128, h: v128, s: v128, t: v128;
  const end = dy + panelBytes(N), whole = dy + panelBytes(N & ~7);
  let more = dy < whole;
  // Fewer rows have to wait for their sums anyway, and take one step at a time. The tests of R inside, all true, help to
  // keep the order too: without them it takes 1.04 times as long.
  if (R > 3) while (more) {
    l = v128.load(dy); h = v128.load(dy, 16);
    s = v128.load32_splat(x); t = mul(s, l); s = mul(s, h); if (!more) break; l0 = add(l0, t); h0 = add(h0, s);
    if (R > 1) { s = v128.load32_splat(x, 4); t = mul(s, l); s = mul(s, h); if (!more) break; l1 = add(l1, t); h1 = add(h1, s); }
    if (R > 2) { s = v128.load32_splat(x, 8); t = mul(s, l); s = mul(s, h); if (!more) break; l2 = add(l2, t); h2 = add(h2, s); }
    if (R > 3) { s = v128.load32_splat(x, 12); t = mul(s, l); s = mul(s, h); if (!more) break; l3 = add(l3, t); h3 = add(h3, s); }
    const x1 = x + 32;
    l = v128.load(dy, 32); h = v128.load(dy, 48);
    s = v128.load32_splat(x1); t = mul(s, l); s = mul(s, h); if (!more) break; l0 = add(l0, t); h0 = add(h0, s);
    if (R > 1) { s = v128.load32_splat(x1, 4); t = mul(s, l); s = mul(s, h); if (!more) break; l1 = add(l1, t); h1 = add(h1, s); }
    if (R > 2) { s = v128.load32_splat(x1, 8); t = mul(s, l); s = mul(s, h); if (!more) break; l2 = add(l2, t); h2 = add(h2, s); }
    if (R > 3) { s = v128.load32_splat(x1, 12); t = mul(s, l); s = mul(s, h); if (!more) break; l3 = add(l3, t); h3 = add(h3, s); }
    const x2 = x + 64;
    l = v128.load(dy, 64); h = v128.load(dy, 80);
    s = v128.load32_splat(x2); t = mul(s, l); s = mul(s, h); if (!more) break; l0 = add(l0, t); h0 = add(h0, s);
    if (R > 1) { s = v128.load32_splat(x2, 4); t = mul(s, l); s = mul(s, h); if (!more) break; l1 = add(l1, t); h1 = add(h1, s); }
    if (R > 2) { s = v128.load32_splat(x2, 8); t = mul(s, l); s = mul(s, h); if (!more) break; l2 = add(l2, t); h2 = add(h2, s); }
    if (R > 3) { s = v128.load32_splat(x2, 12); t = mul(s, l); s = mul(s, h); if (!more) break; l3 = add(l3, t); h3 = add(h3, s); }
    const x3 = x + 96;
    l = v128.load(dy, 96); h = v128.load(dy, 112);
    s = v128.load32_splat(x3); t = mul(s, l); s = mul(s, h); if (!more) break; l0 = add(l0, t); h0 = add(h0, s);
    if (R > 1) { s = v128.load32_splat(x3, 4); t = mul(s, l); s = mul(s, h); if (!more) break; l1 = add(l1, t); h1 = add(h1, s); }
    if (R > 2) { s = v128.load32_splat(x3, 8); t = mul(s, l); s = mul(s, h); if (!more) break; l2 = add(l2, t); h2 = add(h2, s); }
    if (R > 3) { s = v128.load32_splat(x3, 12); t = mul(s, l); s = mul(s, h); if (!more) break; l3 = add(l3, t); h3 = add(h3, s); }
    const x4 = x + 128;
    l = v128.load(dy, 128); h = v128.load(dy, 144);
    s = v128.load32_splat(x4); t = mul(s, l); s = mul(s, h); if (!more) break; l0 = add(l0, t); h0 = add(h0, s);
    if (R > 1) { s = v128.load32_splat(x4, 4); t = mul(s, l); s = mul(s, h); if (!more) break; l1 = add(l1, t); h1 = add(h1, s); }
    if (R > 2) { s = v128.load32_splat(x4, 8); t = mul(s, l); s = mul(s, h); if (!more) break; l2 = add(l2, t); h2 = add(h2, s); }
    if (R > 3) { s = v128.load32_splat(x4, 12); t = mul(s, l); s = mul(s, h); if (!more) break; l3 = add(l3, t); h3 = add(h3, s); }
    const x5 = x + 160;
    l = v128.load(dy, 160); h = v128.load(dy, 176);
    s = v128.load32_splat(x5); t = mul(s, l); s = mul(s, h); if (!more) break; l0 = add(l0, t); h0 = add(h0, s);
    if (R > 1) { s = v128.load32_splat(x5, 4); t = mul(s, l); s = mul(s, h); if (!more) break; l1 = add(l1, t); h1 = add(h1, s); }
    if (R > 2) { s = v128.load32_splat(x5, 8); t = mul(s, l); s = mul(s, h); if (!more) break; l2 = add(l2, t); h2 = add(h2, s); }
    if (R > 3) { s = v128.load32_splat(x5, 12); t = mul(s, l); s = mul(s, h); if (!more) break; l3 = add(l3, t); h3 = add(h3, s); }
    const x6 = x + 192;
    l = v128.load(dy, 192); h = v128.load(dy, 208);
    s = v128.load32_splat(x6); t = mul(s, l); s = mul(s, h); if (!more) break; l0 = add(l0, t); h0 = add(h0, s);
    if (R > 1) { s = v128.load32_splat(x6, 4); t = mul(s, l); s = mul(s, h); if (!more) break; l1 = add(l1, t); h1 = add(h1, s); }
    if (R > 2) { s = v128.load32_splat(x6, 8); t = mul(s, l); s = mul(s, h); if (!more) break; l2 = add(l2, t); h2 = add(h2, s); }
    if (R > 3) { s = v128.load32_splat(x6, 12); t = mul(s, l); s = mul(s, h); if (!more) break; l3 = add(l3, t); h3 = add(h3, s); }
    const x7 = x + 224;
    l = v128.load(dy, 224); h = v128.load(dy, 240);
    s = v128.load32_splat(x7); t = mul(s, l); s = mul(s, h); if (!more) break; l0 = add(l0, t); h0 = add(h0, s);
    if (R > 1) { s = v128.load32_splat(x7, 4); t = mul(s, l); s = mul(s, h); if (!more) break; l1 = add(l1, t); h1 = add(h1, s); }
    if (R > 2) { s = v128.load32_splat(x7, 8); t = mul(s, l); s = mul(s, h); if (!more) break; l2 = add(l2, t); h2 = add(h2, s); }
    if (R > 3) { s = v128.load32_splat(x7, 12); t = mul(s, l); s = mul(s, h); if (!more) break; l3 = add(l3, t); h3 = add(h3, s); }
    dy += 256;
    x += 256;
    more = dy < whole;
  }
  more = dy < end;
  while (more) {
    l = v128.load(dy); h = v128.load(dy, 16);
    s = v128.load32_splat(x); t = mul(s, l); s = mul(s, h); if (!more) break; l0 = add(l0, t); h0 = add(h0, s);
    if (R > 1) { s = v128.load32_splat(x, 4); t = mul(s, l); s = mul(s, h); if (!more) break; l1 = add(l1, t); h1 = add(h1, s); }
    if (R > 2) { s = v128.load32_splat(x, 8); t = mul(s, l); s = mul(s, h); if (!more) break; l2 = add(l2, t); h2 = add(h2, s); }
    if (R > 3) { s = v128.load32_splat(x, 12); t = mul(s, l); s = mul(s, h); if (!more) break; l3 = add(l3, t); h3 = add(h3, s); }
    dy += ROW;
    x += ROW;
    more = dy < end;
  }
  v128.store(dw, l0); v128.store(dw, h0, 16);
  if (R > 1) { v128.store(dw, l1, 32); v128.store(dw, h1, 48); }
  if (R > 2) { v128.store(dw, l2, 64); v128.store(dw, h2, 80); }
  if (R > 3) { v128.store(dw, l3, 96); v128.store(dw, h3, 112); }
}

function tile1(dw: usize, x: usize, dy: usize, N: i32, onTop: bool): void {
  tile(1, dw, x, dy, N, onTop);
}

function tile2(dw: usize, x: usize, dy: usize, N: i32, onTop: bool): void {
  tile(2, dw, x, dy, N, onTop);
}

function tile3(dw: usize, x: usize, dy: usize, N: i32, onTop: bool): void {
  tile(3, dw, x, dy, N, onTop);
}

function tile4(dw: usize, x: usize, dy: usize, N: i32, onTop: bool): void {
  tile(4, dw, x, dy, N, onTop);
}

/** Sum over n of one panel of dy, n in order. */
function columnSum(db: usize, dy: usize, N: i32): void {
  let l = f32x4.splat(0), h = l;
  for (const end = dy + panelBytes(N); dy < end; dy += ROW) {
    l = f32x4.add(l, v128.load(dy));
    h = f32x4.add(h, v128.load(dy, 16));
  }
  v128.store(db, l);
  v128.store(db, h, 16);
}

/** Sum over the rows of each column. sums: `[D]`; x: `[R, D]`. */
export function columnSums(sums: usize, x: usize, R: i32, D: i32): void {
  for (let p = 0; p < panelCount(D); p++) {
    columnSum(sums, x, R);
    sums += ROW;
    x += panelBytes(R);
  }
}

/** One panel of dw. */
function panel(dw: usize, x: usize, dy: usize, N: i32, I: i32, onTop: bool): void {
  for (let i = 0; i < I; i += 4) {
    const columns = x + <usize>(i >> 3) * panelBytes(N) + (<usize>(i & 4) << 2);
    const R = min(4, I - i);
    if (R == 4) tile4(dw, columns, dy, N, onTop);
    else if (R == 3) tile3(dw, columns, dy, N, onTop);
    else if (R == 2) tile2(dw, columns, dy, N, onTop);
    else tile1(dw, columns, dy, N, onTop);
    dw += 4 * ROW;
  }
}

export function linearWeightGradient(dw: usize, db: usize, x: usize, dy: usize, N: i32, I: i32, O: i32): void {
  for (let p = 0; p < panelCount(O); p++) {
    columnSum(db, dy, N);
    panel(dw, x, dy, N, I, false);
    db += ROW;
    dw += panelBytes(I);
    dy += panelBytes(N);
  }
}

/** dw += xᵀ·dy. dw: `[I, O]`; x: `[N, I]`; dy: `[N, O]`. */
export function addProducts(dw: usize, x: usize, dy: usize, N: i32, I: i32, O: i32): void {
  for (let p = 0; p < panelCount(O); p++) {
    panel(dw, x, dy, N, I, true);
    dw += panelBytes(I);
    dy += panelBytes(N);
  }
}
