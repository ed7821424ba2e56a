import type { Corner } from './shapes.ts';

/** Points looked at along each side of a pixel, to find how much of it is covered. */
const SAMPLES = 3;

/** A square picture that polygons are painted on: 1 where there is ink. */
export interface Raster {
  /** Covers every point inside a polygon, or uncovers it. Corners in [−1, 1]², y downward. */
  paint(corners: readonly Corner[], ink: 0 | 1): void;
  /** Share of a pixel that is covered. */
  coverage(row: number, column: number): number;
}

/** @param size pixels along each side */
export function createRaster(size: number): Raster {
  const side = size * SAMPLES;
  const mask = new Uint8Array(side * side);
  return {
    paint: (corners, ink) => paint(mask, side, corners, ink),
    coverage(row, column) {
      let covered = 0;
      for (let i = 0; i < SAMPLES * SAMPLES; i++) {
        const line = row * SAMPLES + Math.floor(i / SAMPLES);
        covered += mask[line * side + column * SAMPLES + (i % SAMPLES)]!;
      }
      return covered / (SAMPLES * SAMPLES);
    },
  };
}

/** Line by line, between the first and the second edge that it crosses, the third and the fourth, and so on. */
function paint(mask: Uint8Array, side: number, corners: readonly Corner[], ink: 0 | 1): void {
  const xs = Float64Array.from(corners, ([x]) => toSample(x, side));
  const ys = Float64Array.from(corners, ([, y]) => toSample(y, side));
  const [top, bottom] = [Math.max(0, Math.ceil(Math.min(...ys))), Math.min(side - 1, Math.floor(Math.max(...ys)))];
  for (let line = top; line <= bottom; line++) {
    const crossings = crossingsAt(xs, ys, line);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const first = Math.max(0, Math.ceil(crossings[pair]!));
      const end = Math.min(side, Math.ceil(crossings[pair + 1]!));
      if (first < end) mask.fill(ink, line * side + first, line * side + end);
    }
  }
}

/** A coordinate in [−1, 1], counted in samples from the center of the first. */
function toSample(coordinate: number, side: number): number {
  return ((coordinate + 1) / 2) * side - 0.5;
}

/** Where the edges of a polygon cross a horizontal line, from left to right. */
function crossingsAt(xs: Float64Array, ys: Float64Array, y: number): number[] {
  const crossings: number[] = [];
  let from = xs.length - 1;
  for (let to = 0; to < xs.length; to++) {
    if (ys[from]! > y !== ys[to]! > y) {
      crossings.push(xs[from]! + ((y - ys[from]!) / (ys[to]! - ys[from]!)) * (xs[to]! - xs[from]!));
    }
    from = to;
  }
  return crossings.sort((a, b) => a - b);
}
