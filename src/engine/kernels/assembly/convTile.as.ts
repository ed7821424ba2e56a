// The inner loops of a 3×3 convolution: a tile of R positions by 8 channels stays in registers.
import { madd } from './arithmetic.as';
import { ROW, panelBytes } from './layout.as';

/**
 * Eight output channels at R neighboring positions; R is 1 or 4. x: upper left neighbor of the first, in the padded
 * map, whose rows are `line` bytes and panels `panel` bytes apart. The numbers of x that belong to successive rows of w
 * come in runs: the channels of a neighbor, or all three neighbors of a line, where their channels fill one panel.
 * For R = 4, four steps are written out, with a test between them: see tile.as.ts.
 */
// @ts-ignore: decorator
@inline
function tile(R: i32, y: usize, neighbor: usize, panelOfW: usize, b: usize, I: i32, line: usize, panel: usize): void {
  let l0 = v128.load(b), h0 = v128.load(b, 16), l1 = l0, h1 = h0, l2 = l0, h2 = h0, l3 = l0, h3 = h0;
  let wl: v128, wh: v128, s: v128;
  const runs = I == 8 ? 1 : 3;
  for (let first = 0; first < I; first += 8) {
    const length = runs == 1 ? 24 * ROW : panelBytes(min(8, I - first));
    let run = panelOfW + <usize>first * ROW;
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < runs; j++) {
        let x = neighbor + <usize>j * ROW, w = run;
        for (const end = w + length; w < end; w += R > 1 ? 4 * ROW : ROW, x += R > 1 ? 16 : 4) {
          wl = v128.load(w); wh = v128.load(w, 16);
          s = v128.load32_splat(x); l0 = madd(s, wl, l0); h0 = madd(s, wh, h0);
          if (R > 1) { s = v128.load32_splat(x, 32); l1 = madd(s, wl, l1); h1 = madd(s, wh, h1); }
          if (R > 1) { s = v128.load32_splat(x, 64); l2 = madd(s, wl, l2); h2 = madd(s, wh, h2); }
          if (R > 1) { s = v128.load32_splat(x, 96); l3 = madd(s, wl, l3); h3 = madd(s, wh, h3); }
          if (R == 1) continue;
          if (w + 32 == end) break;
          const x1 = x + 4;
          wl = v128.load(w, 32); wh = v128.load(w, 48);
          s = v128.load32_splat(x1); l0 = madd(s, wl, l0); h0 = madd(s, wh, h0);
          s = v128.load32_splat(x1, 32); l1 = madd(s, wl, l1); h1 = madd(s, wh, h1);
          s = v128.load32_splat(x1, 64); l2 = madd(s, wl, l2); h2 = madd(s, wh, h2);
          s = v128.load32_splat(x1, 96); l3 = madd(s, wl, l3); h3 = madd(s, wh, h3);
          if (w + 64 == end) break;
          const x2 = x + 8;
          wl = v128.load(w, 64); wh = v128.load(w, 80);
          s = v128.load32_splat(x2); l0 = madd(s, wl, l0); h0 = madd(s, wh, h0);
          s = v128.load32_splat(x2, 32); l1 = madd(s, wl, l1); h1 = madd(s, wh, h1);
          s = v128.load32_splat(x2, 64); l2 = madd(s, wl, l2); h2 = madd(s, wh, h2);
          s = v128.load32_splat(x2, 96); l3 = madd(s, wl, l3); h3 = madd(s, wh, h3);
          if (w + 96 == end) break;
          const x3 = x + 12;
          wl = v128.load(w, 96); wh = v128.load(w, 112);
          s = v128.load32_splat(x3); l0 = madd(s, wl, l0); h0 = madd(s, wh, h0);
          s = v128.load32_splat(x3, 32); l1 = madd(s, wl, l1); h1 = madd(s, wh, h1);
          s = v128.load32_splat(x3, 64); l2 = madd(s, wl, l2); h2 = madd(s, wh, h2);
          s = v128.load32_splat(x3, 96); l3 = madd(s, wl, l3); h3 = madd(s, wh, h3);
        }
        run += runs == 1 ? length : panelBytes(I);
      }
      neighbor += line;
    }
    neighbor += panel - 3 * line;
  }
  v128.store(y, l0); v128.store(y, h0, 16);
  if (R > 1) {
    v128.store(y, l1, 32); v128.store(y, h1, 48);
    v128.store(y, l2, 64); v128.store(y, h2, 80);
    v128.store(y, l3, 96); v128.store(y, h3, 112);
  }
}

/** The same for four positions and a single channel: the three neighbors of a line are its numbers. */
function tileOfOne(y: usize, x: usize, w: usize, b: usize, line: usize): void {
  let l0 = v128.load(b), h0 = v128.load(b, 16), l1 = l0, h1 = h0, l2 = l0, h2 = h0, l3 = l0, h3 = h0;
  let wl: v128, wh: v128, s: v128;
  for (const end = w + 9 * ROW; w < end; w += 3 * ROW, x += line) {
    wl = v128.load(w); wh = v128.load(w, 16);
    s = v128.load32_splat(x); l0 = madd(s, wl, l0); h0 = madd(s, wh, h0);
    s = v128.load32_splat(x, 32); l1 = madd(s, wl, l1); h1 = madd(s, wh, h1);
    s = v128.load32_splat(x, 64); l2 = madd(s, wl, l2); h2 = madd(s, wh, h2);
    s = v128.load32_splat(x, 96); l3 = madd(s, wl, l3); h3 = madd(s, wh, h3);
    if (w + 32 == end) break;
    wl = v128.load(w, 32); wh = v128.load(w, 48);
    s = v128.load32_splat(x, 32); l0 = madd(s, wl, l0); h0 = madd(s, wh, h0);
    s = v128.load32_splat(x, 64); l1 = madd(s, wl, l1); h1 = madd(s, wh, h1);
    s = v128.load32_splat(x, 96); l2 = madd(s, wl, l2); h2 = madd(s, wh, h2);
    s = v128.load32_splat(x, 128); l3 = madd(s, wl, l3); h3 = madd(s, wh, h3);
    if (w + 64 == end) break;
    wl = v128.load(w, 64); wh = v128.load(w, 80);
    s = v128.load32_splat(x, 64); l0 = madd(s, wl, l0); h0 = madd(s, wh, h0);
    s = v128.load32_splat(x, 96); l1 = madd(s, wl, l1); h1 = madd(s, wh, h1);
    s = v128.load32_splat(x, 128); l2 = madd(s, wl, l2); h2 = madd(s, wh, h2);
    s = v128.load32_splat(x, 160); l3 = madd(s, wl, l3); h3 = madd(s, wh, h3);
  }
  v128.store(y, l0); v128.store(y, h0, 16);
  v128.store(y, l1, 32); v128.store(y, h1, 48);
  v128.store(y, l2, 64); v128.store(y, h2, 80);
  v128.store(y, l3, 96); v128.store(y, h3, 112);
}

export function tile4(y: usize, x: usize, w: usize, b: usize, I: i32, line: usize, panel: usize): void {
  if (I == 1) tileOfOne(y, x, w, b, line);
  else tile(4, y, x, w, b, I, line, panel);
}

export function tile1(y: usize, x: usize, w: usize, b: usize, I: i32, line: usize, panel: usize): void {
  tile(1, y, x, w, b, I, line, panel);
}
