import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { alphas, scaledSpecs, scaleSteps } from '../../../engine/experiments/scaleInvariance.ts';
import { openOffline } from '../../../engine/offline.ts';
import { locales } from '../../../i18n/strings.ts';
import { initialValues } from '../../params/query.ts';
import { emptyHistory, extend } from '../../training/history.ts';
import { draw } from './draw.ts';
import { params } from './params.ts';
import { type ScaleData, type ScaleSettings, scaleInvariance } from './scaleInvariance.ts';
import { words } from './words.ts';

function dataAt(settings: Partial<ScaleSettings>, step: number): { data: ScaleData; values: ScaleSettings } {
  const values = { ...initialValues(params), ...settings };
  const plan = { ...scaleInvariance.planOf(values), values };
  const runner = openOffline(plan.specs);
  const history = extend(emptyHistory(runner.dataset, plan.specs.length), runner.advance({ steps: step }));
  return { data: scaleInvariance.dataAt({ plan, history, step }), values };
}

const states = [
  dataAt({}, scaleSteps),
  dataAt({ alpha: 0.01, learningRate: 3, seed: 3 }, 40),
  dataAt({ alpha: 1, learningRate: 0.1, seed: 11 }, 0),
];

function markup({ data, values }: (typeof states)[number], width: number, locale: 'en' | 'zh') {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return draw(data, { document, width, locale, description: 'd' }, () => values).element;
}

describe('scale-invariance', () => {
  test('what is said of the loss is what the engine gives (W11)', () => {
    const { data, values } = states[0] as (typeof states)[number];
    const lossOf = (index: number) =>
      openOffline([scaledSpecs(values)[index] as never]).advance({ steps: 1 }).runs[0]?.losses[0] as number;
    const [ten, one] = [alphas.indexOf(10), alphas.indexOf(1)];
    expect(data.nets[ten]?.with.loss).toBe(lossOf(ten));
    expect(data.nets[ten]?.without.loss).toBe(lossOf(alphas.length + ten));
    expect(lossOf(alphas.length + ten) / lossOf(alphas.length + one)).toBeGreaterThan(1e4);
    const { outcome, takeaway } = words.tell(data, values, 'en');
    expect(outcome).toBe('onlyWithoutMoves');
    expect(takeaway).toContain(`stays at ${lossOf(ten).toPrecision(3)}`);
  });

  test('gradient times α is the same for any α but the smallest, where eps counts (W11)', () => {
    const products = states[0]?.data.nets.slice(2).map(({ alpha, with: { gradient } }) => alpha * gradient) ?? [];
    expect(Math.max(...products) / Math.min(...products)).toBeLessThan(1.02);
  });

  test.each(locales)('is a picture without a hole, of one shape per width, in %s (W1)', (locale) => {
    for (const width of [328, 720]) {
      const drawn = states.map((state) => markup(state, width, locale));
      for (const { outerHTML } of drawn) expect(outerHTML).not.toMatch(/NaN|undefined|Infinity|null/);
      expect(new Set(drawn.map((element) => element.getAttribute('viewBox'))).size).toBe(1);
    }
  });

  test('the table holds a row for every α, and the summary is short (W12)', () => {
    for (const { data, values } of states) {
      for (const locale of locales) {
        expect(words.table(data, values, locale).rows).toHaveLength(alphas.length);
        expect(words.tell(data, values, locale).summary?.length).toBeLessThanOrEqual(120);
      }
    }
  });
});
