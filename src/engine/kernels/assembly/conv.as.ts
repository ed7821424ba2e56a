// 3×3 convolution, one example at a time, so that its maps stay in the first cache. With a border of zeros around it, the
// neighbors of a position always exist; those of the next position lie one row of the panel further.
import { ROW, element, panelBytes, panelCount } from './layout.as';
import { addPositions, columnSums } from './convGradient.as';

// @ts-ignore: decorator
@inline
function madd(sum: v128, x: v128, w: v128): v128 {
  return f32x4.add(sum, f32x4.mul(x, w));
}

/** Rows of a padded panel of all examples. */
// @ts-ignore: decorator
@inline
function paddedRows(N: i32, H: i32, W: i32): i32 {
  return N * (H + 2) * (W + 2);
}

/** One panel of one example, with its border. */
function pad(padded: usize, x: usize, H: i32, W: i32): void {
  const line = panelBytes(W);
  memory.fill(padded, 0, line + 3 * ROW);
  padded += line + 3 * ROW;
  for (let row = 0; row < H; row++) {
    memory.copy(padded, x, line);
    padded += line;
    x += line;
    // The right border of this row and the left one of the next.
    memory.fill(padded, 0, 2 * ROW);
    padded += 2 * ROW;
  }
  memory.fill(padded, 0, line + ROW);
}

/**
 * Eight output channels at R neighboring positions; R is 1 or 4. x: upper left neighbor of the first, in the padded
 * map, whose rows are `line` bytes and panels `panel` bytes apart. The numbers of x that belong to successive rows of w
 * come in runs: the channels of a neighbor; all three neighbors of a line, where their channels fill one panel; or the
 * three neighbors themselves, where there is but one channel. Not unrolled: V8 makes the most of a short loop.
 */
// @ts-ignore: decorator
@inline
function tile(R: i32, y: usize, x: usize, w: usize, b: usize, I: i32, line: usize, panel: usize): void {
  let l0 = v128.load(b);
  let h0 = v128.load(b, 16);
  let l1 = l0;
  let h1 = h0;
  let l2 = l0;
  let h2 = h0;
  let l3 = l0;
  let h3 = h0;
  const step: usize = I == 1 ? ROW : 4;
  const runs = I == 1 || I == 8 ? 1 : 3;
  for (let first = 0; first < I; first += 8) {
    const length = panelBytes(runs == 1 ? 3 * I : min(8, I - first));
    let run = w + <usize>first * ROW;
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < runs; j++) {
        let xk = x + <usize>j * ROW;
        for (let k = run, end = run + length; k < end; k += ROW) {
          const wl = v128.load(k);
          const wh = v128.load(k, 16);
          let s = v128.load32_splat(xk);
          l0 = madd(l0, s, wl);
          h0 = madd(h0, s, wh);
          if (R > 1) {
            s = v128.load32_splat(xk, 32);
            l1 = madd(l1, s, wl);
            h1 = madd(h1, s, wh);
            s = v128.load32_splat(xk, 64);
            l2 = madd(l2, s, wl);
            h2 = madd(h2, s, wh);
            s = v128.load32_splat(xk, 96);
            l3 = madd(l3, s, wl);
            h3 = madd(h3, s, wh);
          }
          xk += step;
        }
        run += runs == 1 ? length : panelBytes(I);
      }
      x += line;
    }
    x += panel - 3 * line;
  }
  v128.store(y, l0);
  v128.store(y, h0, 16);
  if (R > 1) {
    v128.store(y, l1, 32);
    v128.store(y, h1, 48);
    v128.store(y, l2, 64);
    v128.store(y, h2, 80);
    v128.store(y, l3, 96);
    v128.store(y, h3, 112);
  }
}

/** One panel of the output of one example. */
function map(y: usize, padded: usize, w: usize, b: usize, H: i32, W: i32, I: i32, panel: usize): void {
  const line = panelBytes(W + 2);
  for (let row = 0; row < H; row++) {
    let x = padded;
    let column = 0;
    for (; column + 4 <= W; column += 4) {
      tile(4, y, x, w, b, I, line, panel);
      y += 4 * ROW;
      x += 4 * ROW;
    }
    for (; column < W; column++) {
      tile(1, y, x, w, b, I, line, panel);
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
