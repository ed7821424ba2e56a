/** Marching squares on a square grid, written for redrawing at every animation frame. */
import { smoothRing } from './spline.ts';

// Sides of a cell: 0 top, 1 right, 2 bottom, 3 left. For each pattern of corners above the level (1 top left, 2 top
// right, 4 bottom right, 8 bottom left): from side to side, with the high ground on the left of the way.
const ways: readonly (readonly number[])[] = [
  [],
  [3, 0],
  [0, 1],
  [3, 1],
  [1, 2],
  [3, 0, 1, 2],
  [0, 2],
  [3, 2],
  [2, 3],
  [2, 0],
  [0, 1, 2, 3],
  [2, 1],
  [1, 3],
  [1, 0],
  [0, 3],
  [],
];

/**
 * The region where a field [size, size] lies above a level, as closed rings of smooth curves. The outermost samples
 * count as below, so that every ring closes. A sample at column x, row y lies at `(x, y) · unit`.
 * @param unit even whole number; the path has whole coordinates, so that a fifth of a sample is the finest it can show at 10
 */
export function contour(field: Float32Array, size: number, level: number, unit: number): string {
  const next = crossings(field, size, level);
  let path = '';
  for (let start = 0; start < next.length; start++) {
    if (next[start]! >= 0) path += smoothRing(walk(next, start, field, size, level, unit), unit);
  }
  return path;
}

/** For each crossed edge of the grid, the next edge along the contour, else -1. Edge 2i runs right from sample i, 2i + 1 down. */
function crossings(field: Float32Array, size: number, level: number): Int32Array {
  const next = new Int32Array(2 * size * size).fill(-1);
  const sides = [0, 3, 2 * size, 1] as const;
  const isHigh = highGround(field, size, level);
  for (let y = 0; y < size - 1; y++) {
    let i = y * size;
    let corners = (isHigh[i]! << 1) | (isHigh[i + size]! << 2);
    for (const end = i + size - 1; i < end; i++) {
      // What was right is left now.
      corners = ((corners & 2) >> 1) | ((corners & 4) << 1) | (isHigh[i + 1]! << 1) | (isHigh[i + size + 1]! << 2);
      if (corners === 0 || corners === 15) continue;
      const way = ways[corners]!;
      for (let k = 0; k < way.length; k += 2) next[2 * i + sides[way[k]!]!] = 2 * i + sides[way[k + 1]!]!;
    }
  }
  return next;
}

/** 1 for each sample above the level, but none at the edge. */
function highGround(field: Float32Array, size: number, level: number): Uint8Array {
  const isHigh = new Uint8Array(size * size);
  for (let y = 1; y < size - 1; y++) {
    for (let i = y * size + 1; i < (y + 1) * size - 1; i++) isHigh[i] = field[i]! > level ? 1 : 0;
  }
  return isHigh;
}

/** The crossings of one ring, as x, y, x, y …; takes the ring out of `next`. */
function walk(
  next: Int32Array,
  start: number,
  field: Float32Array,
  size: number,
  level: number,
  unit: number,
): number[] {
  const ring: number[] = [];
  for (let edge = start; next[edge]! >= 0; ) {
    const i = edge >> 1;
    const isDown = (edge & 1) === 1;
    const a = field[i]!;
    const b = field[isDown ? i + size : i + 1]!;
    const along = a === b ? 0.5 : Math.min(1, Math.max(0, (level - a) / (b - a)));
    const row = Math.floor(i / size);
    const column = i - row * size;
    if (isDown) ring.push(column * unit, (row + along) * unit);
    else ring.push((column + along) * unit, row * unit);
    const following = next[edge]!;
    next[edge] = -1;
    edge = following;
  }
  return ring;
}
