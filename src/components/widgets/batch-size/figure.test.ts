import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { runOffline } from '../../../engine/offline.ts';
import { initialValues } from '../../params/query.ts';
import { figureWidths } from '../../training/width.ts';
import { batchSize } from './batchSize.ts';
import { draw } from './draw.ts';
import { params } from './params.ts';
import { words } from './words.ts';

const values = initialValues(params);
const outcomes = batchSize.jobsOf(values).map((spec) => batchSize.outcomeOf(runOffline(spec), values));
const { document } = parseHTML('<!doctype html><html><body></body></html>');

function markup(settings: typeof values, known: typeof outcomes | [], width: number, locale: 'en' | 'zh'): string {
  const data = batchSize.dataOf(known, settings);
  const { takeaway } = words.tell(data, settings, locale);
  return draw(data, { document, width, locale, description: takeaway }, () => settings).element.outerHTML;
}

const shape = (svg: string) => svg.match(/viewBox="([^"]+)"/)?.[1];

test('the takeaway tells the numbers that were measured, at each batch size and in both modes (W11)', () => {
  for (const mode of ['inference', 'batch'] as const) {
    for (const size of [2, 8, 128]) {
      const settings = { ...values, batchSize: size, mode };
      const data = batchSize.dataOf(outcomes, settings);
      const run = outcomes[1 + data.sizes.indexOf(size)];
      const share = run && 'inference' in run ? (run[mode] ?? 0) : 0;
      const { takeaway, outcome } = words.tell(data, settings, 'en');
      expect(takeaway).toContain(`${Math.floor(100 * share + 1e-6)}\u00a0%`);
      expect(takeaway).toContain(`In batches of ${size} `);
      expect(outcome === 'fails').toBe(share < 0.35);
    }
  }
});

test('in batches of 2 batch norm fails, in batches of 8 it does not (W11)', () => {
  const outcomeAt = (size: number) => {
    const settings = { ...values, batchSize: size };
    return words.tell(batchSize.dataOf(outcomes, settings), settings, 'en').outcome;
  };
  expect(outcomeAt(2)).toBe('fails');
  expect(['level', 'ahead']).toContain(outcomeAt(8));
});

test('batch norm alone depends on how it is tested (W11)', () => {
  const one = batchSize.dataOf(outcomes, values);
  const other = batchSize.dataOf(outcomes, { ...values, mode: 'batch' });
  expect(other.with).not.toEqual(one.with);
  expect({ ...other, with: [] }).toEqual({ ...one, with: [] });
});

test.each(Object.values(figureWidths))('at %d px it has one shape, whatever is known (W1)', (width) => {
  const full = markup(values, outcomes, width, 'en');
  for (const locale of ['en', 'zh'] as const) {
    const empty = markup({ ...values, batchSize: 128, norm: 'groupNorm' }, [], width, locale);
    expect(shape(empty)).toBe(shape(full));
    for (const svg of [empty, markup(values, outcomes, width, locale)])
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test('the table holds every mark (W12)', () => {
  const { rows, columns } = words.table(batchSize.dataOf(outcomes, values), values, 'en');
  expect(rows.filter(([name]) => String(name).startsWith('accuracy'))).toHaveLength(21);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  const means = rows.filter(([name]) => String(name).startsWith('batch means'));
  expect(means.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(200);
});
