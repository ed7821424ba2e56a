/** Sentences on batch sizes, computed from what is drawn. */
import { deviation } from '../../../engine/experiments/batchSize.ts';
import { type Locale, say } from '../../../i18n/strings.ts';
import { formatNumber, formatPercent } from '../../params/format.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import type { Table } from '../../takeaway/table.ts';
import type { Accuracies, BatchSizeData, BatchSizeValues } from './batchSize.ts';
import { binned, centerOf, countIn } from './bins.ts';
import type { params } from './params.ts';
import { strings } from './strings.ts';

export const words: Words<typeof params, BatchSizeData> = { tell, table };

/** Below this share a network of ten classes counts as having failed, and within this margin as level. */
const [failing, margin] = [0.35, 0.03];

function tell(data: BatchSizeData, { norm }: Pick<BatchSizeValues, 'norm'>, locale: Locale): Telling {
  const at = data.sizes.indexOf(data.batchSize);
  const [mine, plain, third] = [data.with[at], data.without[at], data.third[at]];
  const gap = ' '.repeat(locale === 'zh' ? 0 : 1);
  const noise = data.means.length > 0 ? say(strings.noise, locale, noiseOf(data, locale)) : '';
  if (mine === undefined || plain === undefined || third === undefined) {
    const waiting = say(strings.waiting, locale);
    return { outcome: 'waiting', takeaway: [waiting, noise].filter(Boolean).join(gap), summary: waiting };
  }
  const outcome = outcomeOf(mine ?? 0, Math.max(plain ?? 0, third ?? 0));
  const share = (value: number | null) =>
    value === null ? say(strings.diverged, locale) : formatPercent(value, locale);
  const sentence = say(strings[outcome], locale, {
    size: data.batchSize,
    with: share(mine),
    without: share(plain),
    third: say(strings[norm], locale),
    thirdShare: share(third),
  });
  const takeaway = [sentence, noise].filter(Boolean).join(gap);
  const told = [takeaway, say(strings.description, locale), say(strings.trained, locale)];
  return { outcome, takeaway, summary: sentence, description: told.join(gap) };
}

/** How batch norm stands against the better of the others. */
function outcomeOf(mine: number, best: number): 'fails' | 'behind' | 'level' | 'ahead' {
  if (mine < failing) return 'fails';
  if (mine > best + margin) return 'ahead';
  return mine < best - margin ? 'behind' : 'level';
}

function noiseOf({ means, batchSize }: BatchSizeData, locale: Locale) {
  return {
    size: batchSize,
    noise: formatNumber(deviation(means), locale, 2),
    theory: formatNumber(1 / Math.sqrt(batchSize), locale, 2),
  };
}

function table(data: BatchSizeData, { norm }: Pick<BatchSizeValues, 'norm'>, locale: Locale): Table {
  const accuracies = (name: 'batchNorm' | 'none' | 'layerNorm' | 'groupNorm', shares: Accuracies) =>
    data.sizes.map((size, i) => [
      say(strings.accuracyOf, locale, { norm: say(strings[name], locale) }),
      size,
      shares[i] === null ? say(strings.diverged, locale) : shares[i],
    ]);
  const counts = (name: 'countOfMeans' | 'countOfValues', values: readonly number[], bins: number) =>
    countIn(values, bins).flatMap((count, bin) =>
      count > 0 ? [[say(strings[name], locale), Number(centerOf(bin, bins).toFixed(2)), count]] : [],
    );
  return {
    caption: say(strings.caption, locale),
    columns: [say(strings.quantity, locale), say(strings.at, locale), say(strings.value, locale)],
    rows: [
      ...accuracies('batchNorm', data.with),
      ...accuracies('none', data.without),
      ...accuracies(norm, data.third),
      ...counts('countOfMeans', data.means, binned.means),
      ...counts('countOfValues', data.values, binned.values),
    ],
  };
}
