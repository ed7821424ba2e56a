import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Rows } from '../../../engine/experiments/standing.ts';
import { locales } from '../../../i18n/strings.ts';
import { initialValues } from '../../params/query.ts';
import { figureWidths } from '../../training/width.ts';
import { draw } from './draw.ts';
import { type BatchSettings, batchOf } from './normalizeABatch.ts';
import { params } from './params.ts';
import { tellAt } from './still.ts';
import { momentsOf, words } from './words.ts';

// Hand-made numbers: they come from no network and are shown to nobody.
const rows: Rows = {
  rows: 64,
  columns: 32,
  values: Float64Array.from({ length: 64 * 32 }, (_, i) => Math.sin(3.7 * i * i)),
};
const settings = (changed: Partial<BatchSettings>): BatchSettings => ({ ...initialValues(params), ...changed });
const states: readonly Partial<BatchSettings>[] = [
  {},
  { norm: 'layer', gamma: 2.5, beta: -3 },
  { norm: 'group', batchSize: 4, example: 16, unit: 32 },
  { norm: 'instance', beta: 1.5 },
  { batchSize: 1 },
  { batchSize: 2 },
  { batchSize: 2, eps: 10, gamma: 0 },
];

test.each(states)('each group leaves with mean β and variance γ²·σ²/(σ² + ε): %j (W11)', (state) => {
  const data = batchOf(rows, settings(state));
  const { gamma, beta, eps, variances, picked, group, after } = data;
  const { mean, sd } = momentsOf(after, group);
  const variance = variances[picked] as number;
  expect(mean).toBeCloseTo(beta, 9);
  expect(sd).toBeCloseTo(gamma * Math.sqrt(variance / (variance + eps)), 9);
});

describe.each(locales)('%s', (locale) => {
  const svg = (state: Partial<BatchSettings>, width: number) => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    const values = settings(state);
    return draw(batchOf(rows, values), { document, width, locale, description: 'd' }, () => values);
  };

  test.each(Object.values(figureWidths))('at %i px no state leaves a hole or changes the shape (W14)', (width) => {
    const shapes = states.map((state) => {
      const { element } = svg(state, width);
      expect(element.outerHTML).not.toMatch(/NaN|undefined|Infinity| style="/);
      return element.getAttribute('viewBox');
    });
    expect(new Set(shapes).size).toBe(1);
  });

  test('brought up to date, it looks as if drawn afresh (W11)', () => {
    const drawing = svg({}, figureWidths.narrow);
    for (const state of states) {
      drawing.update(batchOf(rows, settings(state)));
      expect(drawing.element.outerHTML).toBe(svg(state, figureWidths.narrow).element.outerHTML);
    }
  });

  test('the table has each number that is drawn (W11)', () => {
    const data = batchOf(rows, settings({ batchSize: 4 }));
    const { rows: cells, columns } = words.table(data, settings({ batchSize: 4 }), locale);
    expect(cells.length).toBe(4 * 32);
    expect(cells.every((row) => row.length === columns.length)).toBe(true);
    expect(cells.map((row) => row[1])).toEqual([...data.before]);
    expect(cells.map((row) => row[6])).toEqual([...data.after]);
  });
});

test('of a trained network, the words say what became of the numbers (W11)', () => {
  expect(tellAt('', 'en').takeaway).toMatch(/leaves with mean 0 and standard deviation 1\.$/);
  expect(tellAt('?batchSize=2', 'en').outcome).toBe('sign2');
  expect(tellAt('?batchSize=1&beta=1.5', 'en')).toMatchObject({
    outcome: 'single',
    takeaway: expect.stringContaining('β = 1.5'),
  });
  expect(tellAt('?norm=instance', 'zh').outcome).toBe('single');
  expect(tellAt('?norm=layer&batchSize=1', 'en').outcome).toBe('layer');
  expect(tellAt('?step=0&eps=10', 'en').takeaway).not.toMatch(/deviation 1\.$/);
});
