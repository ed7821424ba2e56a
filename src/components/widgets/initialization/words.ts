/** Sentences of the initialization figure, computed from what is drawn. */
import { median } from '../../../engine/experiments/statistics.ts';
import { type Locale, say } from '../../../i18n/strings.ts';
import { formatNumber, formatPercent } from '../../params/format.ts';
import { powerOfTen } from '../../params/powers.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import { type Column, isComplete, type Stretch, usableStretch } from '../../sweeps/tolerance.ts';
import { compareStretches, countTrials, usableSeeds } from '../../sweeps/verdict.ts';
import type { Table } from '../../takeaway/table.ts';
import type { params } from './params.ts';
import type { StartData } from './start.ts';
import { strings } from './strings.ts';

export const words: Words<typeof params, StartData> = {
  tell: (data, _, locale) => tell(data, locale),
  table: (data, _, locale) => tableOf(data, locale),
};

function tell(data: StartData, locale: Locale): Telling {
  if (!isComplete(data.with) || !isComplete(data.without)) {
    const done = countTrials(data.with).done + countTrials(data.without).done;
    const all = 2 * data.with.length * data.seeds.length;
    return { outcome: 'running', takeaway: say(strings.running, locale, { done, all }) };
  }
  return data.quantity === 'gradient' ? tellGradient(data, locale) : tellUsable(data, locale);
}

function tellUsable(data: StartData, locale: Locale): Telling {
  const [one, other] = [usableStretch(data.with), usableStretch(data.without)];
  const all = data.seeds.length;
  const most = usableSeeds(all);
  const takeaway = say(strings[`${data.what}Told`], locale, {
    seeds: say(most === all ? strings.allSeeds : strings.mostSeeds, locale, { most, all }),
    target: formatPercent(data.target, locale),
    with: stretchWords(one, locale),
    without: stretchWords(other, locale),
  });
  return { outcome: compareStretches(one, other), takeaway };
}

function stretchWords(stretch: Stretch | undefined, locale: Locale): string {
  if (!stretch) return say(strings.none, locale);
  const { from, to, count } = stretch;
  return say(count > 1 ? strings.span : strings.one, locale, { from, to });
}

function tellGradient(data: StartData, locale: Locale): Telling {
  // The outlying example is not in the batch that this gradient is measured on.
  if (data.what === 'outlierSample') return { outcome: 'same', takeaway: say(strings.gradientSame, locale) };
  const [one, other] = [data.with, data.without].map((columns) => {
    const [low, high] = gradientEnds(columns);
    return high / low;
  }) as [number, number];
  const takeaway = say(strings.gradientTold, locale, {
    with: largeNumber(one, locale),
    without: largeNumber(other, locale),
  });
  return { outcome: one < other ? 'steadier' : 'shakier', takeaway };
}

/** `120`, and from a hundred thousand on `10⁵`. */
function largeNumber(value: number, locale: Locale): string {
  return value < 1e5 ? formatNumber(value, locale, 2) : powerOfTen(Math.log10(value));
}

/** The smallest and the largest median over the seeds. */
export function gradientEnds(columns: readonly Column[]): readonly [number, number] {
  const medians = columns.map(({ trials }) => median(trials.map((trial) => trial?.value ?? Number.POSITIVE_INFINITY)));
  return [Math.min(...medians), Math.max(...medians)];
}

/** One row per factor and seed; how a run ended is told where that is drawn. */
function tableOf(data: StartData, locale: Locale): Table {
  const quantity = say(strings[data.quantity], locale);
  const hasStates = data.quantity !== 'gradient';
  const names = hasStates
    ? (['tableFactor', 'tableSeed', 'tableWith', 'tableWithState', 'tableWithout', 'tableWithoutState'] as const)
    : (['tableFactor', 'tableSeed', 'tableWith', 'tableWithout'] as const);
  const target = formatPercent(data.target, locale);
  const rows = data.with.flatMap(({ at, trials }, place) =>
    trials.map((one, i) => {
      const cells = [one, data.without[place]?.trials[i]].flatMap((trial) => [
        trial?.value,
        ...(hasStates ? [trial && say(strings[trial.state], locale, { target })] : []),
      ]);
      return [at, data.seeds[i], ...cells];
    }),
  );
  return {
    caption: say(strings.tableCaption, locale),
    columns: names.map((name) => say(strings[name], locale, { quantity })),
    rows,
  };
}
