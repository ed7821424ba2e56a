import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { covariateShift } from '../../../engine/experiments/covariateShift.ts';
import { openOffline, runOffline } from '../../../engine/offline.ts';
import { locales } from '../../../i18n/strings.ts';
import { formatNumber } from '../../params/format.ts';
import { readQuery } from '../../params/query.ts';
import { emptyHistory, extend } from '../../training/history.ts';
import { figureWidths } from '../../training/width.ts';
import { draw } from './draw.ts';
import { lab, spansOf } from './lab.ts';
import { params } from './params.ts';
import { tellAt } from './still.ts';
import { words } from './words.ts';

/** The lab as an address asks for it. */
function labAt(search: string, step = 1e6) {
  const { values } = readQuery(params, search);
  const plan = { ...lab.planOf(values), values };
  const offline = openOffline(plan.specs);
  const steps = Math.min(step, plan.steps);
  const history = extend(emptyHistory(offline.dataset, plan.specs.length), offline.advance({ steps }));
  return { values, data: lab.dataAt({ plan, history, step: steps }) };
}

const write = (value: unknown) => formatNumber(value as number, 'en', 2);

test.each([3, 7, 11])('the words of seed %i are what the experiment measures (W11)', (seed) => {
  const values = { from: -3, to: 0, newFrom: 0, newTo: 3, seed };
  const { seenError, unseenError, unseenVariance, firstSteps, extraSteps, forgottenError, scratchSteps } =
    covariateShift.measure(
      values,
      covariateShift.specs(values).map((spec) => runOffline(spec)),
      [],
    );
  const told = (set: string) => tellAt(`?seed=${seed}${set}`, 'en');
  expect(told('')).toMatchObject({ outcome: 'unseen' });
  for (const number of [seenError, unseenError, unseenVariance]) expect(told('').takeaway).toContain(write(number));
  expect(told('&lesson=onlyNew')).toMatchObject({ outcome: 'forgot' });
  expect(told('&lesson=onlyNew').takeaway).toContain(`from ${write(seenError)} to ${write(forgottenError)}`);
  expect(told('&lesson=fromStart').takeaway).toContain(`after ${scratchSteps} steps`);
  if (typeof extraSteps === 'number')
    expect(told('&lesson=both').takeaway).toContain(`${firstSteps} + ${extraSteps} =`);
});

test('a test range inside the training range is learned, and any range is put in order (W11)', () => {
  expect(tellAt('?to=3', 'en').outcome).toBe('covered');
  expect(spansOf(labAt('?from=3&to=-9&newFrom=1&newTo=1').values)).toEqual({ train: [-3, 3], test: [1, 1.5] });
});

describe.each(locales)('in %s', (locale) => {
  const states = ['?step=0', '', '?lesson=onlyNew', '?lesson=both', '?from=2.9&to=3&newFrom=-3&newTo=-2.9&lesson=both'];
  const { document } = parseHTML('<!doctype html><html><body></body></html>');

  test.each(Object.values(figureWidths))('at %i px all states have one shape, and no hole (W1)', (width) => {
    const shapes = states.map((search) => {
      const { values, data } = labAt(search, search === '?step=0' ? 0 : undefined);
      const options = { document, width, locale, description: '' };
      const { element, update } = draw(data, options, () => values);
      update(data);
      expect(element.outerHTML).not.toMatch(/NaN|undefined|Infinity| style="/);
      return element.getAttribute('viewBox');
    });
    expect(new Set(shapes).size).toBe(1);
  });

  test('what is said aloud at rest is short (W12)', () => {
    for (const search of states) {
      const { values, data } = labAt(search);
      expect(words.tell(data, values, locale).summary?.length).toBeLessThanOrEqual(120);
    }
  });
});
