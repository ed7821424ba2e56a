/** Sentences of the race, computed from what is drawn. */
import { raceTarget } from '../../../engine/experiments/race.ts';
import { type Locale, type Phrase, say } from '../../../i18n/strings.ts';
import { formatDuration, formatNumber, formatPercent } from '../../params/format.ts';
import type { RaceLabels } from './figure.ts';
import type { Moment, Standing } from './moment.ts';
import type { RaceSettings } from './params.ts';
import { strings } from './strings.ts';
import type { Score } from './tally.ts';

/** What is to be said of the race at the step shown. */
export function takeaway(moment: Moment, locale: Locale): string {
  const blown = divergences(moment, locale);
  if (blown.length === 0) return standings(moment, locale);
  const hasTwin = moment.without.divergedAt && !moment.with.divergedAt;
  const twin = say(strings.sameRunWith, locale, { accuracy: accuracyOf(moment.with, locale) });
  return [...blown, ...(hasTwin ? [twin] : [])].join(locale === 'zh' ? '' : ' ');
}

/** The same in one short sentence, for the live region. */
export function summary(moment: Moment, locale: Locale): string {
  return divergences(moment, locale)[0] ?? standings(moment, locale);
}

/** Whether a contender's numbers left the finite range. */
export function isDiverged({ with: one, without: other }: Moment): boolean {
  return one.divergedAt !== undefined || other.divergedAt !== undefined;
}

function standings({ task, shownStep: step, with: one, without: other }: Moment, locale: Locale): string {
  const target = formatPercent(raceTarget[task], locale);
  const right = { with: accuracyOf(one, locale), without: accuracyOf(other, locale) };
  const [first, second] = [one.reachedAt, other.reachedAt];
  if (step === 0) return say(strings.start, locale);
  if (first !== undefined && first === second) return say(strings.tie, locale, { target, step: first });
  if (first !== undefined && second !== undefined)
    return say(strings.bothReached, locale, { target, with: first, without: second });
  if (first !== undefined) return say(strings.onlyWith, locale, { ...right, target, step, with: first });
  if (second !== undefined) return say(strings.onlyWithout, locale, { ...right, target, step, without: second });
  return say(strings.neither, locale, { ...right, step });
}

/** What went wrong, and where, for each contender whose numbers left the finite range. */
function divergences(moment: Moment, locale: Locale): string[] {
  const told = (phrase: Phrase, { divergedAt }: Standing) =>
    divergedAt
      ? [say(phrase, locale, { step: divergedAt.step, layer: layerWords(divergedAt.layer, moment.depth, locale) })]
      : [];
  return [...told(strings.withDiverged, moment.with), ...told(strings.withoutDiverged, moment.without)];
}

/** Where the numbers come from. Without a duration they were trained at build time. */
export function provenance(facts: { seed: number; steps: number; ms?: number }, locale: Locale): string {
  const { seed, steps, ms } = facts;
  if (ms === undefined) return say(strings.trainedAtBuild, locale, { seed, steps });
  return say(strings.trainedHere, locale, { seed, steps, duration: formatDuration(ms, locale) });
}

/** 'With batch norm first in 9 of 10, tie in 1.'; '' before the first duel. */
export function scoreSentence(score: Score, locale: Locale): string {
  if (score.fought === 0) return '';
  const clause = (phrase: Phrase, count: number) => (count > 0 ? [say(phrase, locale, { count })] : []);
  const clauses = [
    say(strings.withFirst, locale, { count: score.withFirst, all: score.fought }),
    ...clause(strings.withoutFirst, score.withoutFirst),
    ...clause(strings.ties, score.ties),
    ...clause(strings.neitherArrived, score.neither),
  ];
  return clauses.join(say(strings.listSeparator, locale)) + say(strings.sentenceEnd, locale);
}

/** The words on the figure; `race` is asked anew for each, as it may change while the figure stands. */
export function labels(
  race: () => Pick<RaceSettings, 'task' | 'depth'>,
  locale: Locale,
  description: string,
): RaceLabels {
  const word = (name: 'with' | 'without' | 'lineWith' | 'lineWithout' | 'loss' | 'step') => say(strings[name], locale);
  const target = () => formatPercent(raceTarget[race().task], locale);
  const place = (layer: number) => layerWords(layer, race().depth, locale);
  return {
    description,
    with: word('with'),
    without: word('without'),
    lineWith: word('lineWith'),
    lineWithout: word('lineWithout'),
    loss: word('loss'),
    step: word('step'),
    accuracy: (share) => say(strings.right, locale, { accuracy: formatPercent(share, locale) }),
    reached: (step) => say(strings.reached, locale, { target: target(), step }),
    diverged: (step, layer) => say(strings.diverged, locale, { step, layer: place(layer) }),
  };
}

/** What a screen reader says of the figure. */
export function describe(moment: Moment, locale: Locale): string {
  return `${takeaway(moment, locale)} ${say(strings.smoothing, locale)}`;
}

export function numberWords(locale: Locale): (value: number) => string {
  return (value) => formatNumber(value, locale);
}

function accuracyOf({ accuracy = 0 }: Standing, locale: Locale): string {
  return formatPercent(accuracy, locale);
}

/** A layer as `moment.ts` counts them: 0 is the loss, past the hidden ones comes the output. */
function layerWords(layer: number, depth: number, locale: Locale): string {
  if (layer === 0) return say(strings.lossItself, locale);
  return layer > depth ? say(strings.outputLayer, locale) : say(strings.hiddenLayer, locale, { layer });
}
