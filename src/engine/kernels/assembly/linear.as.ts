import { ROW, panelBytes, panelCount } from './layout.as';
import { tile } from './tile.as';

/** One panel of y: rows four at a time, then the rest. */
function panel(y: usize, x: usize, w: usize, b: usize, N: i32, K: i32): void {
  const fours = N & ~3;
  let n = 0;
  for (; n < fours; n += 4) {
    tile(4, y, x, w, b, N, K);
    y += 4 * ROW;
    x += 4 * ROW;
  }
  for (; n < N; n++) {
    tile(1, y, x, w, b, N, K);
    y += ROW;
    x += ROW;
  }
}

/** y = x·w + b, or x·w when b is 0. y: `[N, C]`; x: `[N, K]`; w: `[K, C]`; b: `[C]`. */
function product(y: usize, x: usize, w: usize, b: usize, N: i32, K: i32, C: i32): void {
  for (let p = 0; p < panelCount(C); p++) {
    panel(y, x, w, b, N, K);
    y += panelBytes(N);
    w += panelBytes(K);
    if (b) b += ROW;
  }
}

export function linearForward(y: usize, x: usize, w: usize, b: usize, N: i32, I: i32, O: i32): void {
  product(y, x, w, b, N, I, O);
}

export function linearInputGradient(dx: usize, dy: usize, wt: usize, N: i32, I: i32, O: i32): void {
  product(dx, dy, wt, 0, N, O, I);
}

/** Elements of the 8 columns of row i. */
export function transpose(y: usize, x: usize, I: i32, O: i32): void {
  // Lane by lane; y gets zeros in its padding.
  for (let p = 0; p < panelCount(I); p++) {
    for (let o = 0; o < O; o++) {
      for (let lane = 0; lane < 8; lane++) {
        const i = p * 8 + lane;
        const source = x + <usize>(o >> 3) * panelBytes(I) + <usize>i * ROW + (<usize>(o & 7) << 2);
        store<f32>(y + (<usize>lane << 2), i < I ? load<f32>(source) : 0);
      }
      y += ROW;
    }
  }
}
