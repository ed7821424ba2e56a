/** Marching squares on a square grid, written for redrawing at every animation frame. */

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
    if (next[start]! >= 0) path += smoothRing(walk(next, start, field, size, level, unit));
  }
  return path;
}

/** For each crossed edge of the grid, the next edge along the contour, else -1. Edge 2i runs right from sample i, 2i + 1 down. */
function crossings(field: Float32Array, size: number, level: number): Int32Array {
  const next = new Int32Array(2 * size * size).fill(-1);
  const sides = [0, 3, 2 * size, 1] as const;
  for (let y = 0; y < size - 1; y++) {
    for (let x = 0; x < size - 1; x++) {
      const i = y * size + x;
      const way = ways[corners(field, size, level, x, y)]!;
      for (let k = 0; k < way.length; k += 2) next[2 * i + sides[way[k]!]!] = 2 * i + sides[way[k + 1]!]!;
    }
  }
  return next;
}

function corners(field: Float32Array, size: number, level: number, x: number, y: number): number {
  const i = y * size + x;
  const [top, bottom] = [y > 0, y < size - 2];
  const [left, right] = [x > 0, x < size - 2];
  return (
    (top && left && field[i]! > level ? 1 : 0) |
    (top && right && field[i + 1]! > level ? 2 : 0) |
    (bottom && right && field[i + size + 1]! > level ? 4 : 0) |
    (bottom && left && field[i + size]! > level ? 8 : 0)
  );
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
    const down = edge & 1;
    const [a, b] = [field[i]!, field[i + (down ? size : 1)]!];
    const along = a === b ? 0.5 : Math.min(1, Math.max(0, (level - a) / (b - a)));
    ring.push(((i % size) + (down ? 0 : along)) * unit, (Math.floor(i / size) + (down ? along : 0)) * unit);
    const following = next[edge]!;
    next[edge] = -1;
    edge = following;
  }
  return ring;
}

/**
 * A quadratic B-spline around the ring: its control points are the middles of every other stretch, made even so that the
 * knots halfway between them are whole, and each curve is the mirror image of the one before (`t`) without any drift.
 */
function smoothRing(ring: readonly number[]): string {
  const controls = middles(ring);
  const count = controls.length / 2;
  if (count < 3) return '';
  const [x0, y0, x1, y1] = controls as [number, number, number, number];
  let path = `M${(x0 + x1) / 2} ${(y0 + y1) / 2}`;
  for (let k = 1; k <= count; k++) {
    const [a, b, c] = [2 * ((k - 1) % count), 2 * (k % count), 2 * ((k + 1) % count)];
    const [dx, dy] = [(controls[c]! - controls[a]!) / 2, (controls[c + 1]! - controls[a + 1]!) / 2];
    if (k === 1)
      path += `q${(controls[b]! - controls[a]!) / 2} ${(controls[b + 1]! - controls[a + 1]!) / 2} ${dx} ${dy}t`;
    else path += `${k === 2 || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
  }
  return `${path}z`;
}

function middles(ring: readonly number[]): number[] {
  const result: number[] = [];
  for (let k = 0; k + 3 < ring.length; k += 4) {
    result.push(2 * Math.round((ring[k]! + ring[k + 2]!) / 4), 2 * Math.round((ring[k + 1]! + ring[k + 3]!) / 4));
  }
  return result;
}
