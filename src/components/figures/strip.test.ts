import { expect, test } from 'vitest';
import { outlines, type Spot } from './outlines.ts';
import { strip } from './strip.ts';

test('cells of a row are written from flat corners as they are ring by ring (W1)', () => {
  const side = 4;
  const spots = Array.from({ length: 3 * side }, (_, i): Spot => [40 * (i % side) - 7 * i, 25 * Math.cos(2 * i)]);
  const corners = Int32Array.from(spots.flat(), Math.round);
  const cell = (at: number) => [at, at + 1, at + side + 1, at + side].map((corner) => spots[corner] as Spot);
  for (const [from, to] of [
    [0, 0],
    [0, 2],
    [5, 6],
  ] as const) {
    const cells = Array.from({ length: to - from + 1 }, (_, i) => cell(from + i));
    expect(strip(corners, from, to, side)).toBe(outlines(cells));
  }
});
