import { describe, expect, test } from 'vitest';
import { taskTarget } from '../../../engine/experiments/classifier.ts';
import { runOffline } from '../../../engine/offline.ts';
import { initialValues } from '../../params/query.ts';
import { params } from './params.ts';
import { type RangeSettings, range } from './range.ts';
import { words } from './words.ts';

const initial = initialValues(params);
type Outcome = ReturnType<typeof range.outcomeOf>;

const trained: Outcome = { value: 0.99, state: 'trained' };
const stalled: Outcome = { value: 0.5, state: 'stalled' };

/** The default map with outcomes made by hand: usable between two rates, per net. */
function map(ends: readonly (readonly [number, number])[]) {
  const outcomes = range.jobsOf(initial).map((spec, i) => {
    const [from, to] = ends[i % 2] as readonly [number, number];
    const { learningRate } = spec.optimizer;
    return learningRate >= from && learningRate <= to ? trained : stalled;
  });
  return range.dataOf(outcomes, initial);
}

describe('the takeaway of a learning rate range (W11)', () => {
  test.each([
    ['wider', [0.01, 1], [0.1, 0.2], 'from 0.01 to 1 with batch norm, only at 0.1 without it.'],
    ['same', [0.01, 1], [0.001, 0.1], 'from 0.01 to 1 with batch norm, from 0.001 to 0.1 without it.'],
    ['narrower', [1, 1], [0.1, 1], 'only at learning rate 1 with batch norm, from 0.1 to 1 without it.'],
    ['onlyWith', [0.01, 1], [5, 4], 'from 0.01 to 1 with batch norm, at none without it.'],
    ['neither', [5, 4], [5, 4], 'at none of these learning rates with batch norm, at none without it.'],
  ] as const)('%s', (outcome, one, other, end) => {
    const told = words.tell(map([one, other]), initial, 'en');
    expect(told.outcome).toBe(outcome);
    expect(told.takeaway).toMatch(/^All 3 seeds reach 95/);
    expect(told.takeaway.endsWith(end)).toBe(true);
  });

  test('says how far it is while runs are missing', () => {
    const jobs = range.jobsOf(initial);
    const data = range.dataOf(
      jobs.map((_, i) => (i === 0 ? trained : undefined)),
      initial,
    );
    expect(words.tell(data, initial, 'en')).toEqual({
      outcome: 'running',
      takeaway: `1 of ${jobs.length} runs done; 95\u00a0% reached by 1 with batch norm and 0 without.`,
    });
  });
});

test('a run counts as trained where its test accuracy reached the target, by its own readings (W11)', () => {
  const settings: RangeSettings = { ...initial, task: 'spiral' };
  for (const spec of range
    .jobsOf(settings)
    .filter(({ seed, optimizer }) => seed === 0 && optimizer.learningRate === 1)) {
    const result = runOffline(spec);
    const best = Math.max(...result.measurements.map(({ values }) => values[1] as number));
    const outcome = range.outcomeOf(result, settings);
    expect(outcome.value).toBe(best);
    expect(outcome.state).toBe(best >= taskTarget.spiral ? 'trained' : 'stalled');
  }
});

test('the table has one row per learning rate and seed (W11)', () => {
  const { rows, columns } = words.table(
    map([
      [0.01, 1],
      [0.1, 1],
    ]),
    initial,
    'zh',
  );
  expect(rows.length).toBe(range.jobsOf(initial).length / 2);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
});
