import { ROW, panelBytes, panelCount } from './layout.as';

// @ts-ignore: decorator
@inline
function madd(sum: v128, x: v128, w: v128): v128 {
  return f32x4.add(sum, f32x4.mul(x, w));
}

/** R rows of a panel of dw: `dw[i + r, 0…7] = Σₙ x[n, i + r]·dy[n, 0…7]`. R is a constant from 1 to 4 at every call. */
// @ts-ignore: decorator
@inline
function tile(R: i32, dw: usize, x: usize, dy: usize, N: i32): void {
  let l0 = f32x4.splat(0);
  let h0 = l0;
  let l1 = l0;
  let h1 = l0;
  let l2 = l0;
  let h2 = l0;
  let l3 = l0;
  let h3 = l0;
  const end = dy + panelBytes(N);
  while (dy < end) {
    const l = v128.load(dy);
    const h = v128.load(dy, 16);
    let s = v128.load32_splat(x);
    l0 = madd(l0, s, l);
    h0 = madd(h0, s, h);
    if (R > 1) {
      s = v128.load32_splat(x, 4);
      l1 = madd(l1, s, l);
      h1 = madd(h1, s, h);
    }
    if (R > 2) {
      s = v128.load32_splat(x, 8);
      l2 = madd(l2, s, l);
      h2 = madd(h2, s, h);
    }
    if (R > 3) {
      s = v128.load32_splat(x, 12);
      l3 = madd(l3, s, l);
      h3 = madd(h3, s, h);
    }
    dy += ROW;
    x += ROW;
  }
  v128.store(dw, l0);
  v128.store(dw, h0, 16);
  if (R > 1) {
    v128.store(dw, l1, 32);
    v128.store(dw, h1, 48);
  }
  if (R > 2) {
    v128.store(dw, l2, 64);
    v128.store(dw, h2, 80);
  }
  if (R > 3) {
    v128.store(dw, l3, 96);
    v128.store(dw, h3, 112);
  }
}

/** Sum over n of one panel of dy. */
function columnSum(db: usize, dy: usize, N: i32): void {
  let l = f32x4.splat(0);
  let h = l;
  for (let n = 0; n < N; n++) {
    l = f32x4.add(l, v128.load(dy));
    h = f32x4.add(h, v128.load(dy, 16));
    dy += ROW;
  }
  v128.store(db, l);
  v128.store(db, h, 16);
}

/** One panel of dw. */
function panel(dw: usize, x: usize, dy: usize, N: i32, I: i32): void {
  let i = 0;
  for (; i + 4 <= I; i += 4) {
    tile(4, dw, x + <usize>(i >> 3) * panelBytes(N) + (<usize>(i & 4) << 2), dy, N);
    dw += 4 * ROW;
  }
  for (; i < I; i++) {
    tile(1, dw, x + <usize>(i >> 3) * panelBytes(N) + (<usize>(i & 7) << 2), dy, N);
    dw += ROW;
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
