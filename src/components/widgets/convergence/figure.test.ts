import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { initialValues } from '../../params/query.ts';
import { convergence } from './convergence.ts';
import { draw } from './draw.ts';
import type { Arrival } from './duels.ts';
import { params } from './params.ts';
import { words } from './words.ts';

const initial = initialValues(params);

/** Each seed with the same four arrivals: at the same rate with and without, at the best rates with and without. */
const dataOf = (arrivals: readonly (Arrival | undefined)[], values = initial) =>
  convergence.dataOf(
    convergence.jobsOf(values).map((_, i) => arrivals[i % 4]),
    values,
  );

describe('the takeaway of the convergence figure (W11)', () => {
  test.each([
    ['faster/faster', [40, 130, 35, 110]],
    ['slower/faster', [300, 230, 60, 90]],
    ['neither/equal', ['never', 'never', 60, 60]],
    ['slower/slower', ['never', 230, 90, 60]],
  ] as const)('%s', (outcome, arrivals) => {
    expect(words.tell(dataOf(arrivals), initial, 'en').outcome).toBe(outcome);
  });

  test('tells both medians, or that there is none', () => {
    const { takeaway } = words.tell(dataOf([40, 'never', 35, 110]), initial, 'en');
    expect(takeaway).toBe(
      'Both at learning rate 0.1: 95\u00a0% after 40 steps with batch norm, not within 300 steps without (medians). Each at its own best rate: after 35 steps with, after 110 steps without.',
    );
  });

  test('says how far it is while runs are missing', () => {
    expect(words.tell(dataOf([40, undefined, 35, undefined]), initial, 'en').takeaway).toBe('12 of 24 runs done.');
  });
});

test('four runs per seed: the rates are the one that was set, and those that were found best (W11)', () => {
  const rates = convergence.jobsOf({ ...initial, optimizer: 'adam' }).map(({ optimizer }) => optimizer.learningRate);
  expect(rates.slice(0, 4)).toEqual([0.1, 0.1, 0.0056, 0.018]);
});

describe.each(['en', 'zh'] as const)('in %s', (locale) => {
  test.each([328, 720])('at %i px there is no hole, the shape stays, and both blocks share an axis (W14)', (width) => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    const options = { document, width, locale, description: 'Races.' };
    const many = { ...initial, seeds: 12, task: 'digits' } as const;
    const few = draw(dataOf([40, 130, 'never', 'never']), options, () => initial);
    const fresh = draw(dataOf([40, undefined, 35, 'never'], many), options, () => many);
    const ticks = [...few.element.querySelectorAll('.axes')].map((axes) => axes.textContent);
    expect(new Set(ticks).size).toBe(1);
    expect(few.element.outerHTML + fresh.element.outerHTML).not.toMatch(/NaN|undefined|Infinity|style=/);
    expect(few.element.getAttribute('viewBox')).toBe(fresh.element.getAttribute('viewBox'));
    few.update(dataOf([40, undefined, 35, 'never'], many));
    expect(few.element.outerHTML).toBe(fresh.element.outerHTML);
  });
});
