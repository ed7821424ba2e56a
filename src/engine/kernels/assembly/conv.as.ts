// 3×3 convolution as 16 matrix products of transformed tiles (see winograd.as.ts), one example at a time, so that all of
// it stays in the first cache. A tile is 2×2 positions of the output; of an odd size, the last tiles reach beyond the map.
import { ROW, panelBytes, panelCount } from './layout.as';
import { product } from './linear.as';
import { transpose } from './transpose.as';
import { addProducts, columnSums } from './weightGradient.as';
import {
  transformInputs, transformOutputGradients, transformOutputs, transformWeightGradients, transformWeights,
} from './winograd.as';

/** Transformed numbers of a tile, each with a matrix of its own: `[tiles, channels]` or `[I, O]`. */
const NUMBERS: usize = 16;
/** The product of these numbers goes with the same sign into all outputs of a tile, so that is where the bias goes. */
const IN_ALL: usize = 5;

/** Tiles that a side takes. */
// @ts-ignore: decorator
@inline
function tilesOf(side: i32): i32 {
  return (side + 1) >> 1;
}

// @ts-ignore: decorator
@inline
function tileCount(H: i32, W: i32): i32 {
  return tilesOf(H) * tilesOf(W);
}

/** Bytes of a matrix. */
// @ts-ignore: decorator
@inline
function matrixBytes(rows: i32, columns: i32): usize {
  return panelBytes(rows) * <usize>panelCount(columns);
}

/** Bytes from one row of a padded map to the next. */
// @ts-ignore: decorator
@inline
function lineOf(W: i32): usize {
  return panelBytes(2 * tilesOf(W) + 2);
}

// @ts-ignore: decorator
@inline
function copyRow(to: usize, from: usize): void {
  v128.store(to, v128.load(from));
  v128.store(to, v128.load(from, 16), 16);
}

/** One panel of one example into a map with a border of zeros, which is there already. */
function pad(padded: usize, x: usize, H: i32, W: i32): void {
  for (let row = 0; row < H; row++) {
    padded += lineOf(W);
    let to = padded + ROW;
    for (const end = x + panelBytes(W); x < end; x += ROW, to += ROW) copyRow(to, x);
  }
}

/** All channels of one example, inputs or gradients of outputs, to 16 matrices `[tiles, C]`. */
function toTiles(isGradient: bool, v: usize, padded: usize, x: usize, N: i32, H: i32, W: i32, C: i32): void {
  const apart = matrixBytes(tileCount(H, W), C), down = lineOf(W);
  for (let p = panelCount(C); p > 0; p--) {
    pad(padded, x, H, W);
    let above = padded;
    for (let row = 0; row < H; row += 2, above += 2 * down) {
      let corner = above;
      for (let column = 0; column < W; column += 2, corner += 2 * ROW, v += ROW) {
        if (isGradient) transformOutputGradients(v, apart, corner + down + ROW, down);
        else transformInputs(v, apart, corner, down);
      }
    }
    x += panelBytes(N * H * W);
  }
}

/** The outputs of a tile that reaches beyond the map. */
const outputs = memory.data(4 * 32, 16);

/** One panel of one example from its 16 sums for each tile, `apart` bytes from one to the next. */
function fromTiles(y: usize, m: usize, apart: usize, H: i32, W: i32): void {
  for (let row = 0; row < H; row += 2) {
    for (let column = 0; column < W; column += 2, m += ROW) {
      const to = y + panelBytes(row * W + column);
      const isLastRow = row + 1 == H, isLastColumn = column + 1 == W;
      if (!isLastRow && !isLastColumn) {
        transformOutputs(to, panelBytes(W), m, apart);
        continue;
      }
      transformOutputs(outputs, 2 * ROW, m, apart);
      copyRow(to, outputs);
      if (!isLastColumn) copyRow(to + ROW, outputs + ROW);
      if (!isLastRow) copyRow(to + panelBytes(W), outputs + 2 * ROW);
    }
  }
}

/** Clears a padded map, of which `pad` leaves the border alone. */
function clear(padded: usize, H: i32, W: i32): void {
  memory.fill(padded, 0, lineOf(W) * <usize>(2 * tilesOf(H) + 2));
}

/** u: 16 matrices `[I, O]`. */
function toMatrices(u: usize, w: usize, I: i32, O: i32): void {
  const apart = matrixBytes(I, O);
  for (let p = panelCount(O); p > 0; p--, w += 8 * panelBytes(I)) {
    for (let i = 0; i < I; i++, u += ROW, w += ROW) transformWeights(u, apart, w, panelBytes(I));
  }
}

/** u: 16 matrices `[I, O]` of transformed weights; b: biases, or 0. */
function convolve(
  y: usize, padded: usize, v: usize, u: usize, m: usize, x: usize, b: usize, N: i32, H: i32, W: i32, I: i32, O: i32,
): void {
  const tiles = tileCount(H, W), example = panelBytes(H * W);
  const inputs = matrixBytes(tiles, I), weights = matrixBytes(I, O), sums = matrixBytes(tiles, O);
  clear(padded, H, W);
  for (let n = 0; n < N; n++) {
    toTiles(false, v, padded, x, N, H, W, I);
    for (let k: usize = 0; k < NUMBERS; k++) {
      product(m + k * sums, v + k * inputs, u + k * weights, k == IN_ALL ? b : 0, tiles, I, O);
    }
    for (let p = 0; p < panelCount(O); p++) {
      fromTiles(y + <usize>p * example * N, m + <usize>p * panelBytes(tiles), sums, H, W);
    }
    x += example;
    y += example;
  }
}

export function convForward(
  y: usize, padded: usize, v: usize, u: usize, m: usize, x: usize, w: usize, b: usize,
  N: i32, H: i32, W: i32, I: i32, O: i32,
): void {
  toMatrices(u, w, I, O);
  convolve(y, padded, v, u, m, x, b, N, H, W, I, O);
}

/** Where row or column k of transformed weights goes when the weights are turned around. */
// @ts-ignore: decorator
@inline
function turned(k: i32): i32 {
  return k % 3 ? k : 3 - k;
}

/** The convolution of dy with the weights of each neighbor at the one opposite, from outputs to inputs. */
export function convInputGradient(
  dx: usize, padded: usize, v: usize, u: usize, m: usize, ut: usize, dy: usize, w: usize,
  N: i32, H: i32, W: i32, I: i32, O: i32,
): void {
  toMatrices(u, w, I, O);
  for (let k = 0; k < <i32>NUMBERS; k++, u += matrixBytes(I, O)) {
    transpose(ut + <usize>(4 * turned(k >> 2) + turned(k & 3)) * matrixBytes(O, I), u, I, O);
  }
  convolve(dx, padded, m, ut, v, dy, 0, N, H, W, O, I);
}

export function convWeightGradient(
  dw: usize, db: usize, padded: usize, v: usize, u: usize, m: usize, x: usize, dy: usize,
  N: i32, H: i32, W: i32, I: i32, O: i32,
): void {
  const tiles = tileCount(H, W), example = panelBytes(H * W);
  const inputs = matrixBytes(tiles, I), weights = matrixBytes(I, O), sums = matrixBytes(tiles, O);
  columnSums(db, dy, N * H * W, O);
  memory.fill(u, 0, NUMBERS * weights);
  clear(padded, H, W);
  for (let n = 0; n < N; n++) {
    toTiles(false, v, padded, x, N, H, W, I);
    toTiles(true, m, padded, dy, N, H, W, O);
    for (let k: usize = 0; k < NUMBERS; k++) addProducts(u + k * weights, v + k * inputs, m + k * sums, tiles, I, O);
    x += example;
    dy += example;
  }
  for (let p = panelCount(O); p > 0; p--, dw += 8 * panelBytes(I)) {
    for (let i = 0; i < I; i++, u += ROW, dw += ROW) transformWeightGradients(dw, panelBytes(I), u, weights);
  }
}
