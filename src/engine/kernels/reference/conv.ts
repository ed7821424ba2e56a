/**
 * 3×3 convolution over maps with a border of zeros, so that the output is as large as the input. Weights are
 * `[9·I, O]`: rows 3·i + j of I input channels each, for the neighbor i − 1 rows down and j − 1 columns right. Other
 * backends need room for their ways of doing it: `room…` is left alone here.
 */
import { at, type F64 } from './arrays.ts';

/** Calls back for each position and each neighbor that it has, with their indices and k = 3·i + j. */
function forEachNeighbor(
  N: number,
  H: number,
  W: number,
  visit: (position: number, neighbor: number, k: number) => void,
): void {
  for (let position = 0; position < N * H * W; position++) {
    const row = Math.floor(position / W) % H;
    const column = position % W;
    for (let k = 0; k < 9; k++) {
      const [down, right] = [Math.floor(k / 3) - 1, (k % 3) - 1];
      const isInside = row + down >= 0 && row + down < H && column + right >= 0 && column + right < W;
      if (isInside) visit(position, position + down * W + right, k);
    }
  }
}

/**
 * `y[p] = b + Σ_k x[neighbor k of p]·w_k`. y: `[N·H·W, O]`; x: `[N·H·W, I]`; w: `[9·I, O]`; b: `[O]`.
 */
export function convForward(
  y: F64,
  _roomPadded: F64,
  _roomV: F64,
  _roomU: F64,
  _roomM: F64,
  x: F64,
  w: F64,
  b: F64,
  N: number,
  H: number,
  W: number,
  I: number,
  O: number,
): void {
  for (let k = 0; k < N * H * W * O; k++) y[k] = at(b, k % O);
  forEachNeighbor(N, H, W, (position, neighbor, k) => {
    for (let o = 0; o < O; o++) {
      let sum = at(y, position * O + o);
      for (let i = 0; i < I; i++) sum += at(x, neighbor * I + i) * at(w, (k * I + i) * O + o);
      y[position * O + o] = sum;
    }
  });
}

/** Gradient of x, `dx[neighbor k of p] = Σ_k dy[p]·w_kᵀ`. dx: `[N·H·W, I]`; dy: `[N·H·W, O]`; w: `[9·I, O]`. */
export function convInputGradient(
  dx: F64,
  _roomPadded: F64,
  _roomV: F64,
  _roomU: F64,
  _roomM: F64,
  _roomT: F64,
  dy: F64,
  w: F64,
  N: number,
  H: number,
  W: number,
  I: number,
  O: number,
): void {
  dx.fill(0);
  forEachNeighbor(N, H, W, (position, neighbor, k) => {
    for (let i = 0; i < I; i++) {
      let sum = at(dx, neighbor * I + i);
      for (let o = 0; o < O; o++) sum += at(dy, position * O + o) * at(w, (k * I + i) * O + o);
      dx[neighbor * I + i] = sum;
    }
  });
}

/** Gradients of w and b: sums over all positions. dw: `[9·I, O]`; db: `[O]`; x: `[N·H·W, I]`; dy: `[N·H·W, O]`. */
export function convWeightGradient(
  dw: F64,
  db: F64,
  _roomPadded: F64,
  _roomV: F64,
  _roomU: F64,
  _roomM: F64,
  x: F64,
  dy: F64,
  N: number,
  H: number,
  W: number,
  I: number,
  O: number,
): void {
  dw.fill(0);
  db.fill(0);
  for (let k = 0; k < N * H * W * O; k++) db[k % O] = at(db, k % O) + at(dy, k);
  forEachNeighbor(N, H, W, (position, neighbor, k) => {
    for (let i = 0; i < I; i++) {
      for (let o = 0; o < O; o++) {
        const index = (k * I + i) * O + o;
        dw[index] = at(dw, index) + at(x, neighbor * I + i) * at(dy, position * O + o);
      }
    }
  });
}
