import { expect, test } from 'vitest';
import { beyondMarks, curve, type Frame, runningMedian } from './curve.ts';
import { apart } from './ends.ts';

const frame: Frame = {
  left: 0,
  right: 100,
  top: 0,
  bottom: 10,
  low: 0,
  high: 10,
  x: (step) => 20 * step,
  y: (value) => 10 - Math.min(10, Math.max(0, value)),
};

test('runningMedian(values) looks back only, and one outlier does not move it', () => {
  expect([...runningMedian(Float32Array.of(4, 2, 3))]).toEqual([4, 3, 3]);
  const calm = Float32Array.from({ length: 30 }, (_, i) => (i === 20 ? 1e9 : 1));
  expect([...runningMedian(calm)].every((value) => value === 1)).toBe(true);
});

test('curve(values, from, to, frame) goes one step at a time, in tenths of a pixel', () => {
  expect(curve(Float32Array.of(1, 2, 2, 5), 1, 4, frame)).toBe('M1 80l1 0 1-30');
  expect(curve(Float32Array.of(1), 0, 1, frame)).toBe('M0 90h0');
  expect(curve(Float32Array.of(1), 0, 0, frame)).toBe('');
});

test('curve(…) leaves through an exit', () => {
  expect(curve(Float32Array.of(1, 2), 0, 2, frame, { x: 2, y: 0 })).toBe('M0 90l1-10L2 0');
});

test('beyondMarks(values, frame) marks each stretch beyond the axis once', () => {
  expect(beyondMarks(Float32Array.of(1, 11, 5, 5, 12), frame).split('M')).toHaveLength(3);
  expect(beyondMarks(Float32Array.of(1, 2), frame)).toBe('');
});

test('apart(…) parts two heights evenly, keeps their order and the bounds', () => {
  expect(apart([50, 52], 10, 0, 100)).toEqual([46, 56]);
  expect(apart([50, 80], 10, 0, 100)).toEqual([50, 80]);
  expect(apart([99, 98], 10, 0, 100)).toEqual([100, 90]);
});
