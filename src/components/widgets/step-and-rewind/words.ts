/** Sentences of step and rewind, computed from what is drawn. */
import { stepSizes } from '../../../engine/experiments/stepAndRewind.ts';
import { type Locale, type Phrase, say } from '../../../i18n/strings.ts';
import { formatNumber } from '../../params/format.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import type { Table } from '../../takeaway/table.ts';
import type { StepLabels } from './figure.ts';
import type { params } from './params.ts';
import { changeOf, type Profile, pointAt, type StepData } from './stepAndRewind.ts';
import { lastMoment, measuredAt } from './story.ts';
import { strings } from './strings.ts';

export const words: Words<typeof params, StepData> = {
  tell: (data, _, locale) => tell(data, locale),
  table: (data, _, locale) => table(data, locale),
};

/** Safe steps that are nearer to each other than this count as alike. */
const alikeBelow = 1.5;

function tell(data: StepData, locale: Locale): Telling {
  const { outcome, takeaway, summary = takeaway } = standing(data, locale);
  return { outcome, takeaway, summary, description: joined([takeaway, say(strings.drawn, locale)], locale) };
}

function standing(data: StepData, locale: Locale): Telling {
  const { point, moment, rates, with: one, without: other } = data;
  const number = (value: number | undefined) => lossWords(value ?? Number.NaN, locale);
  const [here, otherHere] = [one.points[0], other.points[0]];
  if (!here || !otherHere) return blown(data, locale);
  const losses = { with: number(here.loss), without: number(otherHere.loss) };
  if (moment === 0) return { outcome: 'start', takeaway: say(strings.nothingYet, locale, { point, ...losses }) };
  if (moment < lastMoment) {
    const rate = rates[measuredAt(moment) - 1] ?? 0;
    const there = { withThere: number(pointAt(one, rate)?.loss), withoutThere: number(pointAt(other, rate)?.loss) };
    const takeaway = say(strings.oneStep, locale, { rate: formatNumber(rate, locale), ...losses, ...there });
    return { outcome: 'oneStep', takeaway };
  }
  const outcome = compare(one.safe, other.safe);
  const sentence = say(strings[outcome], locale, {
    point,
    with: formatNumber(one.safe, locale),
    without: formatNumber(other.safe, locale),
    smallest: formatNumber(stepSizes[0] as number, locale),
  });
  const lowered = say(strings.lowered, locale, { with: lowering(one, rates), without: lowering(other, rates) });
  return { outcome, takeaway: joined([sentence, lowered], locale), summary: sentence };
}

function compare(one: number, other: number) {
  if (one === 0) return other === 0 ? 'neither' : 'onlyWithout';
  if (other === 0) return 'onlyWith';
  return one >= alikeBelow * other ? 'further' : other >= alikeBelow * one ? 'shorter' : 'alike';
}

function blown({ point, with: one, without: other }: StepData, locale: Locale): Telling {
  const lost = (profile: Profile, name: Phrase) => (profile.points.length === 0 ? [say(name, locale)] : []);
  const runs = [...lost(one, strings.blownWith), ...lost(other, strings.blownWithout)].join(say(strings.and, locale));
  return { outcome: 'diverged', takeaway: say(strings.blown, locale, { point, runs }) };
}

/** Number of the steps that lower the loss. */
function lowering(profile: Profile, rates: readonly number[]): number {
  const here = profile.points[0]?.loss ?? 0;
  return rates.filter((rate) => (pointAt(profile, rate)?.loss ?? Number.POSITIVE_INFINITY) < here).length;
}

/** A loss, or the sign for one that left the finite range. */
function lossWords(value: number, locale: Locale): string {
  return Number.isFinite(value) ? formatNumber(value, locale) : '∞';
}

function joined(sentences: readonly string[], locale: Locale): string {
  return sentences.join(locale === 'zh' ? '' : ' ');
}

/** Where the story stands, in a few words. */
export function sceneWords({ moment, walker, rates, point }: StepData, locale: Locale): string {
  const next = moment % 2 === 0;
  const rate = formatNumber(rates[Math.floor(moment / 2)] ?? 0, locale);
  if (walker !== undefined) return say(next ? strings.going : strings.returning, locale, { rate });
  if (moment === 0) return say(strings.atStart, locale, { point });
  if (moment === lastMoment) return say(strings.end, locale);
  return next ? say(strings.back, locale, { point }) : say(strings.there, locale, { rate });
}

/** One row per measured step size; how the gradient changed is drawn for the three steps alone. */
function table(data: StepData, locale: Locale): Table {
  const { point, rates, moment, with: one, without: other } = data;
  const known = rates.slice(0, measuredAt(moment));
  const finite = (value: number | undefined) => (Number.isFinite(value) ? value : undefined);
  const rows = [0, ...stepSizes].map((rate) => {
    const isDrawn = known.includes(rate);
    const [here, there] = [pointAt(one, rate), pointAt(other, rate)];
    const [change, otherChange] = isDrawn ? [changeOf(one, here), changeOf(other, there)] : [];
    const losses = [finite(here?.loss), finite(there?.loss)];
    return [rate, ...losses, change?.turn, otherChange?.turn, change?.times, otherChange?.times];
  });
  const columns = [
    strings.tableSize,
    strings.tableLossWith,
    strings.tableLossWithout,
    strings.tableTurnWith,
    strings.tableTurnWithout,
    strings.tableLengthWith,
    strings.tableLengthWithout,
  ].map((phrase) => say(phrase, locale));
  return { caption: say(strings.tableCaption, locale, { point }), columns, rows };
}

/** The words on the figure. */
export function labels(locale: Locale, description: string): StepLabels {
  const number = (value: number) => formatNumber(value, locale);
  return {
    description,
    with: say(strings.with, locale),
    without: say(strings.without, locale),
    loss: say(strings.loss, locale),
    size: say(strings.size, locale),
    gradient: say(strings.gradient, locale),
    gradientShort: say(strings.gradientShort, locale),
    start: (point) => say(strings.start, locale, { point }),
    safe: (rate) => (rate > 0 ? say(strings.safe, locale, { rate: number(rate) }) : say(strings.unsafe, locale)),
    number,
    turn: (degrees) => `${Math.round(degrees)}°`,
    times: (factor) =>
      factor >= 1e4 ? `×${factor.toExponential(0).replace('e+', 'e')}` : `×${formatNumber(factor, locale, 2)}`,
  };
}
