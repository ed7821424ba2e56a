/** The convolution of conv.ts for a single channel, from vectors of H·W columns: the same numbers, the same order. */
import { at, type F64 } from './arrays.ts';

/** Calls back for each position of the output with its index and that of neighbor k = 3·i + j in the padded map. */
function forEachNeighbor(
  N: number,
  H: number,
  W: number,
  visit: (position: number, neighbor: number, k: number) => void,
): void {
  for (let position = 0; position < N * H * W; position++) {
    const row = Math.floor(position / W);
    const corner = (row + 2 * Math.floor(row / H)) * (W + 2) + (position % W);
    for (let k = 0; k < 9; k++) visit(position, corner + Math.floor(k / 3) * (W + 2) + (k % 3), k);
  }
}

/** A copy of each map with its border. padded: `[N·(H+2)·(W+2)]`; x: `[N, H·W]`. */
function pad(padded: F64, x: F64, N: number, H: number, W: number): void {
  padded.fill(0);
  forEachNeighbor(N, H, W, (position, neighbor, k) => {
    if (k === 4) padded[neighbor] = at(x, position);
  });
}

/**
 * `y[p] = b + Σ_k x[neighbor k of p]·w_k`; leaves the padded copy of x for the gradient. y: `[N·H·W, O]`; padded:
 * `[N·(H+2)·(W+2)]`; x: `[N, H·W]`; w: `[9, O]`; b: `[O]`.
 */
export function convRowsForward(
  y: F64,
  padded: F64,
  x: F64,
  w: F64,
  b: F64,
  N: number,
  H: number,
  W: number,
  O: number,
): void {
  pad(padded, x, N, H, W);
  for (let k = 0; k < N * H * W * O; k++) y[k] = at(b, k % O);
  forEachNeighbor(N, H, W, (position, neighbor, k) => {
    for (let o = 0; o < O; o++) {
      y[position * O + o] = at(y, position * O + o) + at(padded, neighbor) * at(w, k * O + o);
    }
  });
}

/** Gradients of w and b: sums over all positions. dw: `[9, O]`; db: `[O]`; padded, of convRowsForward; dy: `[N·H·W, O]`. */
export function convRowsWeightGradient(
  dw: F64,
  db: F64,
  padded: F64,
  dy: F64,
  N: number,
  H: number,
  W: number,
  O: number,
): void {
  dw.fill(0);
  db.fill(0);
  for (let k = 0; k < N * H * W * O; k++) db[k % O] = at(db, k % O) + at(dy, k);
  forEachNeighbor(N, H, W, (position, neighbor, k) => {
    for (let o = 0; o < O; o++) {
      dw[k * O + o] = at(dw, k * O + o) + at(padded, neighbor) * at(dy, position * O + o);
    }
  });
}
