/** Sentences of the learning rate range, computed from what is drawn. */
import { rangeSteps } from '../../../engine/experiments/learningRateRange.ts';
import { type Locale, say } from '../../../i18n/strings.ts';
import type { ToleranceLabels } from '../../figures/tolerancePlot.ts';
import { formatNumber, formatPercent } from '../../params/format.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import { isComplete, type Stretch, type TrialState, usableStretch } from '../../sweeps/tolerance.ts';
import { compareStretches, countTrials, usableSeeds } from '../../sweeps/verdict.ts';
import type { Table } from '../../takeaway/table.ts';
import type { params } from './params.ts';
import type { RangeData } from './range.ts';
import { strings } from './strings.ts';

export const words: Words<typeof params, RangeData> = {
  tell: (data, _, locale) => tell(data, locale),
  table: (data, _, locale) => tableOf(data, locale),
};

function tell(data: RangeData, locale: Locale): Telling {
  const target = formatPercent(data.target, locale);
  if (!isComplete(data.with) || !isComplete(data.without)) {
    const [one, other] = [countTrials(data.with), countTrials(data.without)];
    const counts = { with: one.trained, without: other.trained, done: one.done + other.done };
    const all = 2 * data.with.length * data.seeds.length;
    return { outcome: 'running', takeaway: say(strings.running, locale, { target, all, ...counts }) };
  }
  const [one, other] = [usableStretch(data.with), usableStretch(data.without)];
  const takeaway = say(strings.told, locale, {
    seeds: seedsWords(data.seeds.length, locale),
    target,
    with: stretchWords('with', one, locale),
    without: stretchWords('without', other, locale),
  });
  return { outcome: compareStretches(one, other), takeaway };
}

function seedsWords(all: number, locale: Locale): string {
  const most = usableSeeds(all);
  return say(most === all ? strings.allSeeds : strings.mostSeeds, locale, { most, all });
}

function stretchWords(net: 'with' | 'without', stretch: Stretch | undefined, locale: Locale): string {
  if (!stretch) return say(strings[`${net}None`], locale);
  const phrase = `${net}${stretch.count > 1 ? 'Span' : 'One'}` as const;
  return say(strings[phrase], locale, ends(stretch, locale));
}

function ends({ from, to }: Stretch, locale: Locale) {
  return { from: formatNumber(from, locale, 2), to: formatNumber(to, locale, 2) };
}

/** The words on the figure. */
export function labels(data: RangeData, locale: Locale): ToleranceLabels {
  const note = (net: 'with' | 'without') => {
    if (!isComplete(data[net])) return '';
    const stretch = usableStretch(data[net]);
    if (!stretch) return say(strings.usableNone, locale);
    return say(stretch.count > 1 ? strings.usable : strings.usableOne, locale, ends(stretch, locale));
  };
  return {
    with: say(strings.with, locale),
    without: say(strings.without, locale),
    notes: { with: note('with'), without: note('without') },
    value: say(strings.accuracy, locale),
    setting: say(strings.learningRate, locale),
    trained: say(strings.trained, locale, { target: formatPercent(data.target, locale) }),
    stalled: say(strings.stalled, locale),
    diverged: say(strings.diverged, locale),
    settingTick: (value) => formatNumber(value, locale, 1),
    valueTick: (value) => formatPercent(value, locale),
  };
}

const states: Readonly<Record<TrialState, 'stateTrained' | 'stateStalled' | 'stateDiverged'>> = {
  trained: 'stateTrained',
  stalled: 'stateStalled',
  diverged: 'stateDiverged',
};

/** One row per learning rate and seed. */
function tableOf(data: RangeData, locale: Locale): Table {
  const names = ['tableRate', 'tableSeed', 'tableWith', 'tableWithState', 'tableWithout', 'tableWithoutState'] as const;
  const rows = data.with.flatMap(({ at, trials }, place) =>
    trials.map((one, i) => {
      const other = data.without[place]?.trials[i];
      const cells = [one, other].flatMap((trial) => [trial?.value, trial && say(strings[states[trial.state]], locale)]);
      return [at, data.seeds[i], ...cells];
    }),
  );
  const caption = say(strings.tableCaption, locale, { steps: rangeSteps });
  return { caption, columns: names.map((name) => say(strings[name], locale)), rows };
}
