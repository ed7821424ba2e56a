import { ROW, panelBytes, panelCount } from './layout.as';

// @ts-ignore: decorator
@inline
function madd(x: v128, dy: v128, sum: v128): v128 {
  return f32x4.add(sum, f32x4.mul(x, dy));
}

/**
 * R rows of a panel of dw: `dw[r, 0…7] = Σₙ x[n, r]·dy[n, 0…7]`, n in order. R is a constant from 1 to 4 at every call.
 * Written out in steps with a test between them, like tile.as.ts and for the same reason.
 */
// @ts-ignore: decorator
@inline
function tile(R: i32, dw: usize, x: usize, dy: usize, N: i32): void {
  let l0 = f32x4.splat(0), h0 = l0, l1 = l0, h1 = l0, l2 = l0, h2 = l0, l3 = l0, h3 = l0;
  let l: v128, h: v128, s: v128;
  const end = dy + panelBytes(N);
  if (dy < end) touch(R, x);
  while (dy < end) {
    l = v128.load(dy); h = v128.load(dy, 16);
    s = v128.load32_splat(x); l0 = madd(s, l, l0); h0 = madd(s, h, h0);
    if (R > 1) { s = v128.load32_splat(x, 4); l1 = madd(s, l, l1); h1 = madd(s, h, h1); }
    if (R > 2) { s = v128.load32_splat(x, 8); l2 = madd(s, l, l2); h2 = madd(s, h, h2); }
    if (R > 3) { s = v128.load32_splat(x, 12); l3 = madd(s, l, l3); h3 = madd(s, h, h3); }
    if (dy + 32 == end) break;
    const x1 = x + 32;
    l = v128.load(dy, 32); h = v128.load(dy, 48);
    s = v128.load32_splat(x1); l0 = madd(s, l, l0); h0 = madd(s, h, h0);
    if (R > 1) { s = v128.load32_splat(x1, 4); l1 = madd(s, l, l1); h1 = madd(s, h, h1); }
    if (R > 2) { s = v128.load32_splat(x1, 8); l2 = madd(s, l, l2); h2 = madd(s, h, h2); }
    if (R > 3) { s = v128.load32_splat(x1, 12); l3 = madd(s, l, l3); h3 = madd(s, h, h3); }
    if (dy + 64 == end) break;
    const x2 = x + 64;
    l = v128.load(dy, 64); h = v128.load(dy, 80);
    s = v128.load32_splat(x2); l0 = madd(s, l, l0); h0 = madd(s, h, h0);
    if (R > 1) { s = v128.load32_splat(x2, 4); l1 = madd(s, l, l1); h1 = madd(s, h, h1); }
    if (R > 2) { s = v128.load32_splat(x2, 8); l2 = madd(s, l, l2); h2 = madd(s, h, h2); }
    if (R > 3) { s = v128.load32_splat(x2, 12); l3 = madd(s, l, l3); h3 = madd(s, h, h3); }
    if (dy + 96 == end) break;
    const x3 = x + 96;
    l = v128.load(dy, 96); h = v128.load(dy, 112);
    s = v128.load32_splat(x3); l0 = madd(s, l, l0); h0 = madd(s, h, h0);
    if (R > 1) { s = v128.load32_splat(x3, 4); l1 = madd(s, l, l1); h1 = madd(s, h, h1); }
    if (R > 2) { s = v128.load32_splat(x3, 8); l2 = madd(s, l, l2); h2 = madd(s, h, h2); }
    if (R > 3) { s = v128.load32_splat(x3, 12); l3 = madd(s, l, l3); h3 = madd(s, h, h3); }
    dy += 128;
    x += 128;
  }
  v128.store(dw, l0); v128.store(dw, h0, 16);
  if (R > 1) { v128.store(dw, l1, 32); v128.store(dw, h1, 48); }
  if (R > 2) { v128.store(dw, l2, 64); v128.store(dw, h2, 80); }
  if (R > 3) { v128.store(dw, l3, 96); v128.store(dw, h3, 112); }
}

/** See tile.as.ts. */
// @ts-ignore: decorator
@inline
function touch(R: i32, x: usize): void {
  v128.load32_splat(x);
  if (R > 1) v128.load32_splat(x, 4);
  if (R > 2) v128.load32_splat(x, 8);
  if (R > 3) v128.load32_splat(x, 12);
}

function tile1(dw: usize, x: usize, dy: usize, N: i32): void {
  tile(1, dw, x, dy, N);
}

function tile2(dw: usize, x: usize, dy: usize, N: i32): void {
  tile(2, dw, x, dy, N);
}

function tile3(dw: usize, x: usize, dy: usize, N: i32): void {
  tile(3, dw, x, dy, N);
}

function tile4(dw: usize, x: usize, dy: usize, N: i32): void {
  tile(4, dw, x, dy, N);
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

/** One panel of dw. */
function panel(dw: usize, x: usize, dy: usize, N: i32, I: i32): void {
  for (let i = 0; i < I; i += 4) {
    const columns = x + <usize>(i >> 3) * panelBytes(N) + (<usize>(i & 4) << 2);
    const R = min(4, I - i);
    if (R == 4) tile4(dw, columns, dy, N);
    else if (R == 3) tile3(dw, columns, dy, N);
    else if (R == 2) tile2(dw, columns, dy, N);
    else tile1(dw, columns, dy, N);
    dw += 4 * ROW;
  }
}

export function linearWeightGradient(dw: usize, db: usize, x: usize, dy: usize, N: i32, I: i32, O: i32): void {
  for (let p = 0; p < panelCount(O); p++) {
    columnSum(db, dy, N);
    panel(dw, x, dy, N, I);
    db += ROW;
    dw += panelBytes(I);
    dy += panelBytes(N);
  }
}
