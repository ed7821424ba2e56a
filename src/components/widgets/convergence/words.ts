/** Sentences of the convergence figure, computed from what is drawn. */
import { type Locale, say } from '../../../i18n/strings.ts';
import { formatNumber, formatPercent } from '../../params/format.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import type { Table } from '../../takeaway/table.ts';
import type { ConvergenceData } from './convergence.ts';
import { type Arrival, countRuns, type Duels, isDone, medianArrival, speedUp, verdictOf } from './duels.ts';
import type { ConvergenceLabels } from './figure.ts';
import type { params } from './params.ts';
import { strings } from './strings.ts';

export const words: Words<typeof params, ConvergenceData> = {
  tell: (data, _, locale) => tell(data, locale),
  table: (data, _, locale) => tableOf(data, locale),
};

function tell(data: ConvergenceData, locale: Locale): Telling {
  const { equal, best } = data;
  if (!isDone(equal) || !isDone(best)) {
    const counts = { done: countRuns(equal) + countRuns(best), all: 4 * equal.pairs.length };
    return { outcome: 'running', takeaway: say(strings.running, locale, counts) };
  }
  const target = formatPercent(data.target, locale);
  const rate = formatNumber(equal.rates[0], locale);
  const medians = (duels: Duels) => ({
    with: arrivalWords(medianArrival(duels, 'with'), data, locale),
    without: arrivalWords(medianArrival(duels, 'without'), data, locale),
  });
  const first = say(strings.equalTold, locale, { rate, target, ...medians(equal) });
  const second = say(strings.bestTold, locale, medians(best));
  return {
    // First at the same rate, then each at its own.
    outcome: `${verdictOf(equal)}/${verdictOf(best)}`,
    takeaway: locale === 'zh' ? first + second : `${first} ${second}`,
    summary: second,
  };
}

function arrivalWords(arrival: Arrival | undefined, { steps }: ConvergenceData, locale: Locale): string {
  if (typeof arrival !== 'number') return say(strings.notReached, locale, { steps });
  return say(strings.after, locale, { step: formatNumber(arrival, locale) });
}

/** The words on the figure. */
export function labels(data: ConvergenceData, locale: Locale): ConvergenceLabels {
  const number = (value: number) => formatNumber(value, locale, 2);
  const [withBest, withoutBest] = data.best.rates;
  const times = (duels: Duels) => {
    const factor = isDone(duels) ? speedUp(duels) : undefined;
    return factor === undefined ? '' : say(strings.times, locale, { times: number(factor) });
  };
  return {
    with: say(strings.with, locale),
    without: say(strings.without, locale),
    equal: say(strings.equal, locale, { rate: number(data.equal.rates[0]) }),
    best: say(strings.best, locale, { with: number(withBest), without: number(withoutBest) }),
    equalTimes: times(data.equal),
    bestTimes: times(data.best),
    step: say(strings.step, locale, { target: formatPercent(data.target, locale) }),
    never: say(strings.never, locale),
    seed: (seed) => say(strings.seed, locale, { seed }),
    number: (value) => formatNumber(value, locale),
  };
}

/** One row per seed, and the medians. */
function tableOf(data: ConvergenceData, locale: Locale): Table {
  const { equal, best } = data;
  const at = (phrase: 'tableEqualWith' | 'tableEqualWithout' | 'tableBestWith' | 'tableBestWithout', rate: number) =>
    say(strings[phrase], locale, { rate: formatNumber(rate, locale, 2) });
  const cell = (arrival: Arrival | undefined) => (arrival === 'never' ? say(strings.never, locale) : arrival);
  const rows = equal.pairs.map((pair, i) => {
    const own = best.pairs[i];
    return [pair.seed, ...[pair.with, pair.without, own?.with, own?.without].map(cell)];
  });
  const medians = [equal, best].flatMap((duels) => [medianArrival(duels, 'with'), medianArrival(duels, 'without')]);
  return {
    caption: say(strings.tableCaption, locale, { target: formatPercent(data.target, locale) }),
    columns: [
      say(strings.tableSeed, locale),
      at('tableEqualWith', equal.rates[0]),
      at('tableEqualWithout', equal.rates[1]),
      at('tableBestWith', best.rates[0]),
      at('tableBestWithout', best.rates[1]),
    ],
    rows: [...rows, [say(strings.tableMedian, locale), ...medians.map(cell)]],
  };
}
