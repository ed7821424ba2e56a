/** Sentences of the race, computed from what is drawn. */
import { raceTarget } from '../../../engine/experiments/race.ts';
import { type Locale, type Phrase, say } from '../../../i18n/strings.ts';
import { formatNumber, formatPercent } from '../../params/format.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import type { RaceContender, RaceLabels } from './figure.ts';
import type { params } from './params.ts';
import type { RaceData, RaceSettings } from './race.ts';
import { strings } from './strings.ts';
import { raceTable } from './table.ts';
import type { Score } from './tally.ts';

type Standing = Pick<RaceContender, 'accuracy' | 'reachedAt' | 'divergedAt'>;

export const words: Words<typeof params, RaceData> = { tell, table: (race, _, locale) => raceTable(race, locale) };

/** What is to be said of the race at the step shown. */
function tell(race: RaceData, { depth }: RaceSettings, locale: Locale): Telling {
  const blown = divergences(race, depth, locale);
  const { outcome, sentence } = standings(race, locale);
  const hasTwin = race.without.divergedAt && !race.with.divergedAt;
  const twin = say(strings.sameRunWith, locale, { accuracy: accuracyOf(race.with, locale) });
  const sentences = blown.length === 0 ? [sentence] : [...blown, ...(hasTwin ? [twin] : [])];
  const takeaway = sentences.join(locale === 'zh' ? '' : ' ');
  return {
    outcome: blown.length === 0 ? outcome : hasTwin ? 'withoutDiverged' : 'diverged',
    takeaway,
    summary: blown[0] ?? sentence,
    description: `${takeaway} ${say(strings.smoothing, locale)}`,
  };
}

function standings({ task, shownStep: step, with: one, without: other }: RaceData, locale: Locale) {
  const target = formatPercent(raceTarget[task], locale);
  const right = { with: accuracyOf(one, locale), without: accuracyOf(other, locale) };
  const [first, second] = [one.reachedAt, other.reachedAt];
  const told = (outcome: keyof typeof strings, values: Readonly<Record<string, string | number>> = {}) => ({
    outcome,
    sentence: say(strings[outcome], locale, values),
  });
  if (step === 0) return told('start');
  if (first !== undefined && first === second) return told('tie', { target, step: first });
  if (first !== undefined && second !== undefined) return told('bothReached', { target, with: first, without: second });
  if (first !== undefined) return told('onlyWith', { ...right, target, step, with: first });
  if (second !== undefined) return told('onlyWithout', { ...right, target, step, without: second });
  return told('neither', { ...right, step });
}

/** What went wrong, and where, for each contender whose numbers left the finite range. */
function divergences(race: RaceData, depth: number, locale: Locale): string[] {
  const told = (phrase: Phrase, { divergedAt }: Standing) =>
    divergedAt
      ? [say(phrase, locale, { step: divergedAt.step, layer: layerWords(divergedAt.layer, depth, locale) })]
      : [];
  return [...told(strings.withDiverged, race.with), ...told(strings.withoutDiverged, race.without)];
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
