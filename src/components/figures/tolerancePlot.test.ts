import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { accuracyHeight } from '../sweeps/heights.ts';
import { type Column, columnsOf, gridOf, isUsable, seedsFrom, type Trial, usableStretch } from '../sweeps/tolerance.ts';
import { compareStretches } from '../sweeps/verdict.ts';
import { type ToleranceLabels, tolerancePlot } from './tolerancePlot.ts';

const trained: Trial = { value: 0.97, state: 'trained' };
const stalled: Trial = { value: 0.4, state: 'stalled' };
const diverged: Trial = { value: undefined, state: 'diverged' };
const column = (at: number, ...trials: (Trial | undefined)[]): Column => ({ at, trials });

test('what was asked for seed by seed comes back as columns of the same runs (W11)', () => {
  const places = [0.1, 1, 10];
  const seeds = seedsFrom(2 ** 32 - 1, 2);
  const runs = gridOf(places, seeds, (at, seed) => [`${at} ${seed} with`, `${at} ${seed} without`]);
  const named = (net: 0 | 1) =>
    columnsOf(runs, places, 2, net, (name) => ({ value: 0, state: 'trained', name }) as Trial).map(({ at, trials }) => [
      at,
      ...trials.map((trial) => (trial as unknown as { name: string }).name),
    ]);
  expect(named(0)[1]).toEqual([1, '1 4294967295 with', '1 0 with']);
  expect(named(1)[2]).toEqual([10, '10 4294967295 without', '10 0 without']);
});

describe('a value is usable (W11)', () => {
  test('where every one of few seeds trained, and only once all are done', () => {
    expect(isUsable(column(1, trained, trained, trained))).toBe(true);
    expect(isUsable(column(1, trained, trained, stalled))).toBe(false);
    expect(isUsable(column(1, trained, trained, undefined))).toBe(false);
  });

  test('where 11 of 12 seeds trained, not where 10 did', () => {
    const twelve = (failures: number) => Array.from({ length: 12 }, (_, i) => (i < failures ? diverged : trained));
    expect(isUsable(column(1, ...twelve(1)))).toBe(true);
    expect(isUsable(column(1, ...twelve(2)))).toBe(false);
  });

  test('and the longest stretch without a gap is what is told', () => {
    const columns = [
      column(0.01, trained),
      column(0.1, stalled),
      column(1, trained),
      column(10, trained),
      column(100, diverged),
    ];
    expect(usableStretch(columns)).toEqual({ from: 1, to: 10, count: 2 });
    expect(compareStretches(usableStretch(columns), undefined)).toBe('onlyWith');
  });
});

const labels: ToleranceLabels = {
  with: 'with batch norm',
  without: 'without',
  notes: { with: 'usable: 1', without: 'usable: none' },
  value: 'test accuracy',
  setting: 'learning rate',
  trained: 'reached',
  stalled: 'below',
  diverged: 'diverged',
  settingTick: String,
  valueTick: String,
};

function draw(width: number, columns: readonly Column[]) {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const data = { with: columns, without: columns.toReversed().map(({ trials }, i) => column(10 ** i, ...trials)) };
  return tolerancePlot(
    { ...data, height: accuracyHeight(0.95) },
    { document, width, description: 'Two panels.', labels: () => labels },
  );
}

describe.each([328, 720])('the figure at %i px', (width) => {
  const some = [column(1, trained, stalled), column(10, diverged, undefined), column(100, undefined, undefined)];
  const none = some.map(({ at }) => column(at, undefined, undefined));

  test('has a mark for each run that is done, and no hole (W1)', () => {
    const { element } = draw(width, some);
    expect(element.querySelectorAll('.panel .dot').length).toBe(4);
    expect(element.querySelectorAll('.panel .cross').length).toBe(2);
    expect(element.outerHTML).not.toMatch(/NaN|undefined|Infinity|style=/);
  });

  test('keeps its shape whatever is drawn, and an update equals a fresh drawing (W14)', () => {
    const filling = draw(width, none);
    const before = filling.element.getAttribute('viewBox');
    const fresh = draw(width, some);
    filling.update({
      with: some,
      without: some.toReversed().map(({ trials }, i) => column(10 ** i, ...trials)),
      height: accuracyHeight(0.95),
    });
    expect(filling.element.outerHTML).toBe(fresh.element.outerHTML);
    expect(fresh.element.getAttribute('viewBox')).toBe(before);
  });
});
