import { expect, test } from 'vitest';
import { contour } from './contours.ts';

const size = 20;
const field = (height: (x: number, y: number) => number) =>
  Float32Array.from({ length: size * size }, (_, i) => height(i % size, Math.floor(i / size)));
const hill = (x0: number, y0: number, radius: number) => field((x, y) => radius - Math.hypot(x - x0, y - y0));

/** The knots of each ring. */
function rings(path: string): number[][][] {
  return path
    .split('z')
    .filter(Boolean)
    .map((ring) => {
      const [x0, y0, , , ...steps] = (ring.match(/-?\d+(\.\d+)?/g) ?? []).map(Number) as [number, number, ...number[]];
      const knots = [[x0, y0]];
      for (let k = 0; k < steps.length; k += 2) {
        const [x, y] = knots.at(-1) as [number, number];
        knots.push([x + (steps[k] as number), y + (steps[k + 1] as number)]);
      }
      return knots;
    });
}

test('contour(…) runs around a round hill at its radius, in whole numbers, and closes exactly', () => {
  const [ring, ...others] = rings(contour(hill(10, 9, 5), size, 0, 10));
  expect(others).toEqual([]);
  for (const [x, y] of ring as number[][]) expect(Math.hypot(x! / 10 - 10, y! / 10 - 9)).toBeCloseTo(5, 0);
  expect(ring?.at(-1)).toEqual(ring?.[0]);
  expect(ring?.flat().every(Number.isInteger)).toBe(true);
});

test('contour(…) draws a hole as a second ring, the other way round', () => {
  const crater = field((x, y) => 2 - Math.abs(Math.hypot(x - 10, y - 10) - 5));
  const turns = rings(contour(crater, size, 0, 10))
    .map(area)
    .map(Math.sign);
  expect(turns.sort()).toEqual([-1, 1]);
});

test('contour(…) of high ground everywhere follows the edge, of low ground is empty', () => {
  expect(
    rings(
      contour(
        field(() => 1),
        size,
        0,
        10,
      ),
    ),
  ).toHaveLength(1);
  expect(
    contour(
      field(() => -1),
      size,
      0,
      10,
    ),
  ).toBe('');
});

function area(knots: number[][]): number {
  return knots.reduce((sum, [x, y], k) => {
    const [nextX, nextY] = knots[(k + 1) % knots.length] as [number, number];
    return sum + (x as number) * nextY - nextX * (y as number);
  }, 0);
}
