import { describe, expect, test } from 'vitest';
import { initialization } from '../../../engine/experiments/initialization.ts';
import { runOffline } from '../../../engine/offline.ts';
import { initialValues as initialSettings } from '../../../engine/settings.ts';
import { initialValues } from '../../params/query.ts';
import { params } from './params.ts';
import { type StartSettings, start } from './start.ts';
import { words } from './words.ts';

const initial = initialValues(params);
type Outcome = ReturnType<typeof start.outcomeOf>;

const outcome = (accuracy: number, gradient = 1): Outcome => ({
  accuracy,
  batchAccuracy: 0.9,
  gradient,
  hasDiverged: false,
});

/** Outcomes made by hand: accuracy 0.9 for the first places of each net, 0.1 for the others. */
function made(settings: StartSettings, good: readonly [number, number]) {
  const jobs = start.jobsOf(settings);
  const places = jobs.length / 2 / settings.seeds;
  return start.dataOf(
    jobs.map((_, i) => outcome(Math.floor(i / 2) % places < (good[i % 2] ?? 0) ? 0.9 : 0.1, 10 ** (i % 2))),
    settings,
  );
}

describe('the takeaway of the initialization figure (W11)', () => {
  test('names the usable factors of both', () => {
    const told = words.tell(made(initial, [4, 1]), initial, 'en');
    expect(told).toEqual({
      outcome: 'wider',
      takeaway:
        'All 3 seeds reach 80\u00a0% with batch norm when all weights are multiplied by 0.03 to 1; without it, by 0.03 alone.',
    });
  });

  test('says so where batch norm puts up with less', () => {
    const settings = { ...initial, what: 'outlierSample' } as const;
    expect(words.tell(made(settings, [2, 5]), settings, 'en').outcome).toBe('narrower');
  });

  test('looking at another quantity trains nothing anew (W5)', () => {
    const specs = (quantity: StartSettings['quantity']) => JSON.stringify(start.jobsOf({ ...initial, quantity }));
    expect(specs('gradient')).toBe(specs('accuracy'));
    const settings = { ...initial, quantity: 'gradient' } as const;
    expect(words.tell(made(settings, [2, 5]), settings, 'en').takeaway).toContain('by a factor of 1 with');
  });

  test('of a gradient that does not depend on what is changed it claims nothing', () => {
    const settings = { ...initial, quantity: 'gradient', what: 'outlierSample' } as const;
    expect(words.tell(made(settings, [2, 5]), settings, 'en').outcome).toBe('same');
  });
});

test('a start of usual size is the run of the experiment, and is read as there (W11)', () => {
  const specs = start.jobsOf({ ...initial, seeds: 3 });
  const values = { ...initialSettings(initialization.settings), seed: 0 };
  const [, plain] = initialization.specs(values);
  expect(specs.some((spec) => JSON.stringify(spec) === JSON.stringify(plain))).toBe(true);
  const short = { ...(plain as (typeof specs)[number]), steps: 20 };
  const result = runOffline(short);
  const measures = initialization.measure(values, [result, result], []);
  expect(start.outcomeOf(result, initial)).toEqual({
    accuracy: measures['without.bestAccuracy'],
    batchAccuracy: measures['without.bestBatchAccuracy'],
    gradient: measures['without.firstGradient'],
    hasDiverged: false,
  });
});
