// 3×3 convolution, one example at a time, so that its maps stay in the first cache. With a border of zeros around it, the
// neighbors of a position always exist; those of the next position lie one row of the panel further.
import { ROW, element, panelBytes, panelCount } from './layout.as';
import { addPositions, columnSums } from './convGradient.as';
import { tile1, tile4 } from './convTile.as';

/** Rows of a padded panel of all examples. */
// @ts-ignore: decorator
@inline
function paddedRows(N: i32, H: i32, W: i32): i32 {
  return N * (H + 2) * (W + 2);
}

/** So many positions of zeros. Not memory.fill: V8 calls out for it, which takes longer than short rows do. */
// @ts-ignore: decorator
@inline
function clear(x: usize, positions: i32): usize {
  const end = x + panelBytes(positions);
  for (; x < end; x += ROW) {
    v128.store(x, f32x4.splat(0));
    v128.store(x, f32x4.splat(0), 16);
  }
  return end;
}

/** One panel of one example, with its border. */
function pad(padded: usize, x: usize, H: i32, W: i32): void {
  let to = clear(padded, W + 3);
  for (let row = 0; row < H; row++) {
    for (const end = x + panelBytes(W); x < end; x += ROW, to += ROW) {
      v128.store(to, v128.load(x));
      v128.store(to, v128.load(x, 16), 16);
    }
    // The right border of this row and the left one of the next.
    to = clear(to, 2);
  }
  clear(to, W + 1);
}

/** One panel of the output of one example. */
function map(y: usize, padded: usize, w: usize, b: usize, H: i32, W: i32, I: i32, panel: usize): void {
  const line = panelBytes(W + 2);
  for (let row = 0; row < H; row++) {
    let x = padded;
    let column = 0;
    for (; column + 4 <= W; column += 4) {
      tile4(y, x, w, b, I, line, panel);
      y += 4 * ROW;
      x += 4 * ROW;
    }
    for (; column < W; column++) {
      tile1(y, x, w, b, I, line, panel);
      y += ROW;
      x += ROW;
    }
    padded += line;
  }
}

export function convForward(
  y: usize, padded: usize, x: usize, w: usize, b: usize, N: i32, H: i32, W: i32, I: i32, O: i32,
): void {
  const example = panelBytes(H * W);
  const paddedExample = panelBytes(paddedRows(1, H, W));
  const paddedPanel = paddedExample * N;
  for (let n = 0; n < N; n++) {
    for (let p = 0; p < panelCount(I); p++) {
      pad(padded + <usize>p * paddedPanel, x + <usize>p * example * N, H, W);
    }
    for (let p = 0; p < panelCount(O); p++) {
      const panel = <usize>p * panelBytes(9 * I);
      map(y + <usize>p * example * N, padded, w + panel, b + <usize>p * ROW, H, W, I, paddedPanel);
    }
    x += example;
    y += example;
    padded += paddedExample;
  }
}

export function convWeightGradient(
  dw: usize, db: usize, padded: usize, dy: usize, N: i32, H: i32, W: i32, I: i32, O: i32,
): void {
  const example = panelBytes(H * W);
  const paddedExample = panelBytes(paddedRows(1, H, W));
  memory.fill(dw, 0, panelBytes(9 * I) * panelCount(O));
  columnSums(db, dy, N * H * W, O);
  for (let n = 0; n < N; n++) {
    for (let p = 0; p < panelCount(O); p++) {
      addPositions(dw + <usize>p * panelBytes(9 * I), padded, dy + <usize>p * example * N, H, W, I, paddedExample * N);
    }
    padded += paddedExample;
    dy += example;
  }
}

/** Lane by lane; wt gets zeros in its padding. */
export function convTranspose(wt: usize, w: usize, I: i32, O: i32): void {
  memory.fill(wt, 0, panelBytes(9 * O) * panelCount(I));
  for (let k = 0; k < 9; k++) {
    for (let i = 0; i < I; i++) {
      for (let o = 0; o < O; o++) {
        store<f32>(element(wt, 9 * O, (8 - k) * O + o, i), load<f32>(element(w, 9 * I, k * I + i, o)));
      }
    }
  }
}
