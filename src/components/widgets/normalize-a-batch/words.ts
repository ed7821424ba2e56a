/** Sentences on one batch, computed from what is drawn. */
import { type Locale, say } from '../../../i18n/strings.ts';
import { formatNumber } from '../../params/format.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import { groupUnits } from './arithmetic.ts';
import type { BatchData, BatchSettings } from './normalizeABatch.ts';
import type { params } from './params.ts';
import { strings } from './strings.ts';

export const words: Words<typeof params, BatchData> = { tell, table };

/** A number as formulas write it: a true minus sign, and no −0. */
export function formulaNumber(value: number, locale: Locale, digits = 3): string {
  return formatNumber(Math.abs(value) < 5e-7 ? 0 : value, locale, digits);
}

/** Mean and standard deviation of some numbers of a table. */
export function momentsOf(values: Float64Array, places: readonly number[]): { mean: number; sd: number } {
  const mean = places.reduce((sum, i) => sum + (values[i] as number) / places.length, 0);
  const variance = places.reduce((sum, i) => sum + ((values[i] as number) - mean) ** 2 / places.length, 0);
  return { mean, sd: Math.sqrt(variance) };
}

function tell(data: BatchData, _: BatchSettings, locale: Locale): Telling {
  const number = (value: number) => formulaNumber(value, locale);
  const { before, after, group, picked, columns, norm, beta } = data;
  const [from, to] = [momentsOf(before, group), momentsOf(after, group)];
  const moments = {
    mean: number(from.mean),
    sd: number(from.sd),
    meanAfter: number(to.mean),
    sdAfter: number(to.sd),
  };
  const summary = say(strings.summary, locale, moments);
  if (group.length === 1) {
    const takeaway = say(strings.single, locale, { beta: number(beta) });
    return { outcome: 'single', takeaway, summary, description: describe(takeaway, locale) };
  }
  if (isOnlyOrder(data)) {
    const [low, high] = group.toSorted((a, b) => (before[a] as number) - (before[b] as number)) as [number, number];
    const pair = {
      low: number(before[low] as number),
      high: number(before[high] as number),
      lowAfter: number(after[low] as number),
      highAfter: number(after[high] as number),
    };
    const takeaway = say(strings.sign2, locale, pair);
    return { outcome: 'sign2', takeaway, summary, description: describe(takeaway, locale) };
  }
  const outcome = norm === 'instance' ? 'batch' : norm;
  const column = picked % columns;
  const first = column - (column % groupUnits) + 1;
  const takeaway = say(strings[outcome], locale, {
    ...moments,
    count: group.length,
    unit: column + 1,
    example: Math.floor(picked / columns) + 1,
    from: first,
    to: first + groupUnits - 1,
  });
  return { outcome, takeaway, summary, description: describe(takeaway, locale) };
}

/** Whether two numbers have become −1 and 1, near enough. */
function isOnlyOrder({ group, xhat }: BatchData): boolean {
  return group.length === 2 && group.every((i) => Math.abs(Math.abs(xhat[i] as number) - 1) < 0.005);
}

function describe(takeaway: string, locale: Locale): string {
  return [takeaway, say(strings.key, locale)].join(locale === 'zh' ? '' : ' ');
}

/** One row per number of the table, in the order of the examples. */
function table(data: BatchData, { layer }: BatchSettings, locale: Locale) {
  const { before, means, variances, xhat, after, columns } = data;
  const heads = [strings.tableCell, strings.tableArrives, strings.tableMean, strings.tableVariance];
  return {
    caption: say(strings.tableCaption, locale, { layer }),
    columns: [...heads.map((phrase) => say(phrase, locale)), 'z − μ', 'x̂', say(strings.tableLeaves, locale)],
    rows: Array.from(before, (z, i) => [
      `${Math.floor(i / columns) + 1}, ${(i % columns) + 1}`,
      z,
      means[i],
      variances[i],
      z - (means[i] as number),
      xhat[i],
      after[i],
    ]),
  };
}
