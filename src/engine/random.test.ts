import { describe, expect, test } from 'vitest';
import { randomStream } from './random.ts';

const draw = (count: number, next: () => number) => Array.from({ length: count }, next);
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('randomStream (E2)', () => {
  test('randomStream(seed, name) repeats itself', () => {
    const [first, second] = [randomStream(7, 'data'), randomStream(7, 'data')];
    expect(draw(100, first.bits)).toEqual(draw(100, second.bits));
  });

  test('randomStream(seed, name) gives known bits, so that no change goes unnoticed', () => {
    expect(draw(4, randomStream(7, 'data').bits)).toMatchInlineSnapshot(`
      [
        3558550932,
        4156923042,
        1552467687,
        2861174986,
      ]
    `);
  });

  test('randomStream(seed, name) differs by seed and by name', () => {
    const streams = [randomStream(7, 'data'), randomStream(8, 'data'), randomStream(7, 'init')];
    const drawn = streams.map(({ bits }) => draw(4, bits).join());
    expect(new Set(drawn).size).toBe(3);
  });

  test('normal() has mean 0, variance 1 and the tails of a bell', () => {
    const values = draw(50_000, randomStream(1, 'x').normal);
    expect(Math.abs(mean(values))).toBeLessThan(0.02);
    expect(Math.abs(mean(values.map((x) => x * x)) - 1)).toBeLessThan(0.03);
    expect(mean(values.map((x) => (Math.abs(x) > 1.96 ? 1 : 0)))).toBeCloseTo(0.05, 2);
  });

  test('integer(count) stays below count and takes each value equally often', () => {
    const { integer } = randomStream(3, 'x');
    const seen = new Array<number>(6).fill(0);
    for (let i = 0; i < 60_000; i++) seen[integer(6)]! += 1;
    for (const times of seen) expect(Math.abs(times - 10_000)).toBeLessThan(400);
  });

  test('integer(2³²), the largest count there is, gives all 32 bits', () => {
    const [{ bits }, { integer }] = [randomStream(3, 'x'), randomStream(3, 'x')];
    expect(draw(100, () => integer(2 ** 32))).toEqual(draw(100, bits));
  });

  test('integer(1) is always 0', () => {
    expect(new Set(draw(100, () => randomStream(3, 'x').integer(1)))).toEqual(new Set([0]));
  });

  test('shuffle(values) keeps every value and moves most', () => {
    const values = Int32Array.from({ length: 100 }, (_, i) => i);
    randomStream(5, 'x').shuffle(values);
    expect([...values].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
    expect(values.filter((value, i) => value === i).length).toBeLessThan(10);
  });
});
