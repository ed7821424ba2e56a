/**
 * 3×3 convolution over maps with a border of zeros, so that the output is as large as the input. Weights are
 * `[9·I, O]`: rows 3·i + j of I input channels each, for the neighbor i − 1 rows down and j − 1 columns right.
 */
import { at, type F64 } from './arrays.ts';

/** A copy of each map with its border. padded: `[N·(H+2)·(W+2), I]`; x: `[N·H·W, I]`. */
function pad(padded: F64, x: F64, N: number, H: number, W: number, I: number): void {
  padded.fill(0);
  for (let row = 0; row < N * H; row++) {
    const first = (row + 1 + 2 * Math.floor(row / H)) * (W + 2) + 1;
    for (let k = 0; k < W * I; k++) padded[first * I + k] = at(x, row * W * I + k);
  }
}

/** Calls back for each position of the output with its index and that of its upper left neighbor in the padded map. */
function forEachPosition(N: number, H: number, W: number, visit: (position: number, corner: number) => void): void {
  for (let position = 0; position < N * H * W; position++) {
    const row = Math.floor(position / W);
    visit(position, (row + 2 * Math.floor(row / H)) * (W + 2) + (position % W));
  }
}

/** Offset in the padded map of neighbor k = 3·i + j from the upper left one. */
const neighbor = (k: number, W: number): number => Math.floor(k / 3) * (W + 2) + (k % 3);

/**
 * `y[p] = b + Σ_k x[neighbor k of p]·w_k`; leaves the padded copy of x for the gradient. y: `[N·H·W, O]`; padded:
 * `[N·(H+2)·(W+2), I]`; x: `[N·H·W, I]`; w: `[9·I, O]`; b: `[O]`. With the weights of convTranspose and the gradient of
 * y in place of x, it gives the gradient of x.
 */
export function convForward(
  y: F64,
  padded: F64,
  x: F64,
  w: F64,
  b: F64,
  N: number,
  H: number,
  W: number,
  I: number,
  O: number,
): void {
  pad(padded, x, N, H, W, I);
  forEachPosition(N, H, W, (position, corner) => {
    for (let o = 0; o < O; o++) {
      let sum = at(b, o);
      for (let k = 0; k < 9; k++) {
        const from = (corner + neighbor(k, W)) * I;
        for (let i = 0; i < I; i++) sum += at(padded, from + i) * at(w, (k * I + i) * O + o);
      }
      y[position * O + o] = sum;
    }
  });
}

/** Gradients of w and b: sums over all positions. dw: `[9·I, O]`; db: `[O]`; padded, of convForward; dy: `[N·H·W, O]`. */
export function convWeightGradient(
  dw: F64,
  db: F64,
  padded: F64,
  dy: F64,
  N: number,
  H: number,
  W: number,
  I: number,
  O: number,
): void {
  dw.fill(0);
  db.fill(0);
  forEachPosition(N, H, W, (position, corner) => {
    for (let o = 0; o < O; o++) {
      const slope = at(dy, position * O + o);
      db[o] = at(db, o) + slope;
      for (let k = 0; k < 9; k++) {
        const from = (corner + neighbor(k, W)) * I;
        for (let i = 0; i < I; i++) {
          const index = (k * I + i) * O + o;
          dw[index] = at(dw, index) + at(padded, from + i) * slope;
        }
      }
    }
  });
}

/** Weights of the way back: `wt_{8−k} = w_kᵀ`, for what went to the right comes from the left. wt: `[9·O, I]`; w: `[9·I, O]`. */
export function convTranspose(wt: F64, w: F64, I: number, O: number): void {
  for (let k = 0; k < 9; k++) {
    for (let i = 0; i < I; i++) {
      for (let o = 0; o < O; o++) wt[((8 - k) * O + o) * I + i] = at(w, (k * I + i) * O + o);
    }
  }
}
