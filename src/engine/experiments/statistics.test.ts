import { describe, expect, test } from 'vitest';
import { finite, measured, median, medianOf, shareBelow } from './statistics.ts';

describe('median(values)', () => {
  test('is the middle one', () => expect(median([3, 1, 2])).toBe(2));
  test('is between the two middle ones of an even number', () => expect(median([4, 1, 2, 3])).toBe(2.5));
  test('is infinite where half of them are', () => {
    expect(median([1, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY);
    expect(median([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY])).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('what never happened', () => {
  const measures = [
    { with: 1, without: null },
    { with: null, without: null },
  ];
  test('counts as infinitely late', () => {
    expect(medianOf(measures, 'without')).toBe(Number.POSITIVE_INFINITY);
    expect(shareBelow(measures, 'with', 'without')).toBe(0.5);
  });
  test('is null as a measure', () =>
    expect([finite(Number.NaN), finite(undefined), finite(2)]).toEqual([null, null, 2]));
});

test('measured(measures, name) names the measures there are', () => {
  expect(() => measured({ a: 1 }, 'b')).toThrow('expected a measure of a, got b');
});
