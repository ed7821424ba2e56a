import { describe, expect, test } from 'vitest';
import { cos, exp, log, sin, tanh } from './math.ts';

/** Largest gap to the platform's function over `count` points of [low, high], relative to at least `floor`. */
function gap(
  ours: (x: number) => number,
  platform: (x: number) => number,
  low: number,
  high: number,
  floor = 0,
): number {
  const count = 20_000;
  let largest = 0;
  for (let i = 0; i <= count; i++) {
    const x = low + ((high - low) * i) / count;
    largest = Math.max(largest, Math.abs(ours(x) - platform(x)) / Math.max(Math.abs(platform(x)), floor, 1e-300));
  }
  return largest;
}

describe('math (E1)', () => {
  test.each([
    ['exp', exp, Math.exp, -700, 700, 0],
    ['log', log, Math.log, 1e-9, 1e6, 1e-6],
    ['tanh', tanh, Math.tanh, -25, 25, 0],
    ['sin', sin, Math.sin, -100, 100, 0.1],
    ['cos', cos, Math.cos, -100, 100, 0.1],
  ] as const)('%s(x) agrees with the platform to 2e-15', (_, ours, platform, low, high, floor) => {
    expect(gap(ours, platform, low, high, floor)).toBeLessThan(2e-15);
  });

  test('exp(x) ends in 0 and Infinity', () => {
    expect([exp(0), exp(-800), exp(800), exp(Number.NEGATIVE_INFINITY)]).toEqual([1, 0, Number.POSITIVE_INFINITY, 0]);
  });

  test('log(x) is exact at 1, and defined at 0, below and at subnormals', () => {
    expect([log(1), log(0), log(-1)]).toEqual([0, Number.NEGATIVE_INFINITY, Number.NaN]);
    expect(log(5e-324)).toBeCloseTo(Math.log(5e-324), 10);
  });

  test('every function hands NaN on', () => {
    expect([exp, log, tanh, sin, cos].map((f) => f(Number.NaN))).toEqual(Array(5).fill(Number.NaN));
  });
});
