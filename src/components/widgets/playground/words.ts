/** Sentences of the playground, computed from what is drawn. */
import { type Locale, type Phrase, say } from '../../../i18n/strings.ts';
import { formatPercent } from '../../params/format.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import type { Table } from '../../takeaway/table.ts';
import type { params } from './params.ts';
import type { Contestant, PlaygroundData } from './playground.ts';
import { type Letter, targetOf } from './specs.ts';
import { strings } from './strings.ts';

export const words: Words<typeof params, PlaygroundData> = {
  tell,
  table: (data, _, locale) => table(data, locale),
};

/** `A: batch norm`, as the title of a panel. */
export function titleOf(letter: Letter, { settings }: Pick<Contestant, 'settings'>, locale: Locale): string {
  return say(strings.named, locale, { letter: letter.toUpperCase(), norm: say(strings[settings.norm], locale) });
}

function tell(data: PlaygroundData, _: unknown, locale: Locale): Telling {
  const { a, b } = data;
  const blown = (['a', 'b'] as const).flatMap((letter) => {
    const at = data[letter].divergedAt;
    return at ? [say(strings.blown, locale, { name: nameOf(letter, data, locale), step: at.step })] : [];
  });
  const alone = a.divergedAt && b.divergedAt ? undefined : a.divergedAt ? 'b' : b.divergedAt ? 'a' : undefined;
  const { outcome, sentence } = standings(data, locale);
  const others = alone ? [aloneSentence(alone, data, locale)] : blown.length === 0 ? [sentence] : [];
  const sentences = [...blown, ...others];
  const takeaway = sentences.join(locale === 'zh' ? '' : ' ');
  return {
    outcome: blown.length > 0 ? 'diverged' : outcome,
    takeaway,
    summary: blown[0] ?? sentence,
    description: `${takeaway} ${say(strings.description, locale)}`,
  };
}

function nameOf(letter: Letter, data: PlaygroundData, locale: Locale): string {
  const norm = say(strings[data[letter].settings.norm], locale);
  return say(strings.inWords, locale, { letter: letter.toUpperCase(), norm });
}

/** What is to be said of a network whose rival is lost. */
function aloneSentence(letter: Letter, data: PlaygroundData, locale: Locale): string {
  const { reachedAt, accuracy = 0 } = data[letter];
  return say(reachedAt === undefined ? strings.notAlone : strings.reachedAlone, locale, {
    name: nameOf(letter, data, locale),
    target: formatPercent(targetOf(data.data), locale),
    accuracy: formatPercent(accuracy, locale),
    step: reachedAt ?? data.shownStep,
  });
}

function standings(data: PlaygroundData, locale: Locale) {
  const { a, b, shownStep: step } = data;
  const outcome =
    step === 0
      ? 'start'
      : a.reachedAt !== undefined
        ? b.reachedAt !== undefined
          ? 'bothReached'
          : 'onlyA'
        : b.reachedAt !== undefined
          ? 'onlyB'
          : 'neither';
  const sentence = say(strings[outcome], locale, {
    a: nameOf('a', data, locale),
    b: nameOf('b', data, locale),
    target: formatPercent(targetOf(data.data), locale),
    stepA: a.reachedAt ?? '',
    stepB: b.reachedAt ?? '',
    accuracyA: formatPercent(a.accuracy ?? 0, locale),
    accuracyB: formatPercent(b.accuracy ?? 0, locale),
    step,
  });
  return { outcome, sentence };
}

/** One row per step up to the one shown: both losses, and both accuracies where they were measured. */
function table({ a, b, shownStep }: PlaygroundData, locale: Locale): Table {
  const lossAt = ({ losses }: Contestant, at: number) => (at < shownStep ? losses[at] : undefined);
  const column = (phrase: Phrase, letter: string) => say(phrase, locale, { letter });
  return {
    caption: say(strings.tableCaption, locale, { step: shownStep }),
    columns: [
      say(strings.step, locale),
      column(strings.tableLoss, 'A'),
      column(strings.tableLoss, 'B'),
      column(strings.tableAccuracy, 'A'),
      column(strings.tableAccuracy, 'B'),
    ],
    rows: Array.from({ length: shownStep + 1 }, (_, at) => [
      at,
      lossAt(a, at),
      lossAt(b, at),
      a.accuracies.get(at),
      b.accuracies.get(at),
    ]),
  };
}
