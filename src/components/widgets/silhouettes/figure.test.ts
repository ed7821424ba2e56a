import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { silhouettes } from '../../../engine/experiments/silhouettes.ts';
import { openOffline, runOffline } from '../../../engine/offline.ts';
import { initialValues } from '../../../engine/settings.ts';
import { locales } from '../../../i18n/strings.ts';
import { formatPercent } from '../../params/format.ts';
import { readQuery } from '../../params/query.ts';
import { emptyHistory, extend } from '../../training/history.ts';
import { figureWidths } from '../../training/width.ts';
import { draw } from './draw.ts';
import { params } from './params.ts';
import { tellAt } from './still.ts';
import { type TrayData, trays } from './trays.ts';
import { words } from './words.ts';

const known = new Map<string, TrayData>();

/** The trays as an address asks for them. */
function traysAt(search: string): TrayData {
  const found = known.get(search);
  if (found) return found;
  const { values } = readQuery(params, search);
  const plan = { ...trays.planOf(values), values };
  const offline = openOffline(plan.specs);
  const history = extend(emptyHistory(offline.dataset, 1), offline.advance({ steps: plan.steps }));
  const data = trays.dataAt({ plan, history, step: plan.steps });
  known.set(search, data);
  return data;
}

test.each([
  ['', {}],
  ['?ship=0&helicopter=0', { ship: false, helicopter: false }],
  ['?batchNorm=1', { batchNorm: true }],
] as const)('the words of %j are what the experiment measures (W11)', (search, changed) => {
  const values = { ...initialValues(silhouettes.settings), ...changed };
  const results = silhouettes.specs(values).map((spec) => runOffline(spec));
  const { airliner, fighter } = silhouettes.measure(values, results, []);
  const { takeaway } = tellAt(search, 'en');
  for (const share of [airliner, fighter]) expect(takeaway).toContain(formatPercent(share as number, 'en'));
});

test.each([
  ['?ship=0&helicopter=0', 'found'],
  ['?airliner=0', 'onlyOthers'],
  ['?ship=0&helicopter=0&bird=0', 'onlyPlanes'],
  ['?ship=0&helicopter=0&bird=0&airliner=0', 'untrained'],
  ['?fighter=1', 'bothShown'],
])('%s is told as it is: %s (W11)', (search, outcome) => {
  expect(tellAt(search, 'en').outcome).toBe(outcome);
});

describe.each(locales)('in %s', (locale) => {
  const states = ['', '?ship=0&helicopter=0', '?ship=0&helicopter=0&bird=0&airliner=0'];
  const { document } = parseHTML('<!doctype html><html><body></body></html>');

  test.each(Object.values(figureWidths))('at %i px all states have one shape, and no hole (W1)', (width) => {
    const shapes = states.map((search) => {
      const options = { document, width, locale, description: '' };
      const { values } = readQuery(params, search);
      const { element, update } = draw(traysAt(''), options, () => values);
      update(traysAt(search));
      const afresh = draw(traysAt(search), options, () => values).element;
      expect(element.outerHTML).toBe(afresh.outerHTML);
      expect(element.outerHTML).not.toMatch(/NaN|undefined|Infinity| style="/);
      return element.getAttribute('viewBox');
    });
    expect(new Set(shapes).size).toBe(1);
  });

  test('what is said aloud at rest is short (W12)', () => {
    for (const search of states) {
      const { values } = readQuery(params, search);
      expect(words.tell(traysAt(search), values, locale).summary?.length).toBeLessThanOrEqual(120);
    }
  });
});
