import { describe, expect, test } from 'vitest';
import { bandRates, readBand } from './bands.ts';
import { bestRate, countMinima, largestSafeRate, readProfile } from './profile.ts';
import { stepSizes } from './stepAndRewind.ts';

const rates = [0.1, 1, 10];

/** What the probe reads where these are the losses, and the gradient turns by a right angle at each step. */
function profileOf(losses: readonly number[]): number[] {
  return losses.flatMap((loss, i) => (i === 0 ? [loss, 2, 0, 1] : [loss, 1, 3, 0]));
}

describe('largestSafeRate(points)', () => {
  const safe = (...losses: number[]) => largestSafeRate(readProfile(profileOf(losses), rates));
  test('is the last before the loss first rises', () => expect(safe(1, 0.5, 2, 0.1)).toBe(0.1));
  test('is 0 where the smallest step raises the loss', () => expect(safe(1, 1.1, 0.5, 0.1)).toBe(0));
  test('is the largest there is where none does', () => expect(safe(1, 0.5, 0.6, 1)).toBe(10));
  test('stops at a loss that is not a number', () => expect(safe(1, 0.5, Number.NaN, 0.2)).toBe(0.1));
});

test('bestRate(points) has the smallest loss', () => {
  expect(bestRate(readProfile(profileOf([1, 0.5, 0.2, 3]), rates))).toBe(1);
});

test('countMinima(losses) counts the ends of falls', () => {
  expect(countMinima([3, 2, 1, 2, 3])).toBe(1);
  expect(countMinima([1, 2, 1, 2, 1])).toBe(3);
  expect(countMinima([1, 2, 1, 2, 1], Number.NEGATIVE_INFINITY)).toBe(1);
});

test('readBand(values, rates) is the widest each quantity gets', () => {
  const band = readBand(profileOf([1, 0.5, 2, 0.1]), rates);
  expect(band).toMatchObject({
    here: 1,
    loss: [0.1, 2],
    changes: [3, 3],
    relativeChange: 1.5,
    cosine: 0,
    rising: 1 / 3,
  });
  expect(band.betas[1]).toBeCloseTo(3 / (0.1 * 2), 9);
});

test('bandRates(rate) are from half of it to four times it', () => {
  expect(bandRates(0.2).at(0)).toBe(0.1);
  expect(bandRates(0.2).at(-1)).toBe(0.8);
});

test('stepSizes ascend, and the three arrows are among them', () => {
  expect(stepSizes).toEqual([...stepSizes].sort((a, b) => a - b));
  expect(stepSizes).toEqual(expect.arrayContaining([0.1, 0.3, 0.7]));
});
