/** Sentences on training and inference, computed from what is drawn. */
import { type Locale, say } from '../../../i18n/strings.ts';
import { formatPercent } from '../../params/format.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import type { params } from './params.ts';
import { strings } from './strings.ts';
import type { ModesData } from './trainAndInference.ts';

export const words: Words<typeof params, ModesData> = { tell, table };

/** From this gap on, the running averages count as lagging behind. */
const lag = 0.1;

function tell(data: ModesData, _: unknown, locale: Locale): Telling {
  const { accuracies, shownStep } = data;
  const last = accuracies.at(-1) ?? { step: 0, batch: 0, running: 0 };
  const { outcome, sentence } = answersTold(data, locale);
  const measured = say(strings.accuracies, locale, {
    step: last.step,
    batch: formatPercent(last.batch, locale),
    running: formatPercent(last.running, locale),
  });
  const isBehind = shownStep > 0 && last.batch - last.running > lag;
  const takeaway = [sentence, measured].join(locale === 'zh' ? '' : ' ');
  return { outcome: isBehind ? 'behind' : outcome, takeaway, summary: sentence };
}

function answersTold({ answers, batches, labels, isInference }: ModesData, locale: Locale) {
  const kinds = new Set(answers).size;
  const outcome = isInference ? 'inference' : kinds > 1 ? 'flips' : 'steady';
  const [first] = batches;
  const label = labels[first?.[0] ?? 0] as number;
  const right = answers.filter((answer) => answer === label).length;
  const told = { count: answers.length, size: first?.length ?? 0, label, kinds, right, answer: answers[0] ?? 0 };
  return { outcome, sentence: say(strings[outcome], locale, told) };
}

/** The answer in each batch, then one row per step. */
function table({ answers, batches, labels, accuracies, unit, shownStep }: ModesData, _: unknown, locale: Locale) {
  const heads = [
    strings.tableWhat,
    strings.tableAnswer,
    strings.tableCompanions,
    strings.tableAccuracyBatch,
    strings.tableAccuracyRunning,
    strings.tableMeanBatch,
    strings.tableMeanRunning,
  ];
  const measured = new Map(accuracies.map((one) => [one.step, one]));
  const asked = answers.map((answer, i) => [
    say(strings.tableBatch, locale, { number: i + 1 }),
    answer,
    [...(batches[i]?.subarray(1) ?? [])].map((row) => labels[row]).join(' '),
    ...Array<undefined>(4).fill(undefined),
  ]);
  const steps = unit.running.map((running, step) => [
    say(strings.tableStep, locale, { step }),
    undefined,
    undefined,
    measured.get(step)?.batch,
    measured.get(step)?.running,
    unit.batch[step],
    running,
  ]);
  return {
    caption: say(strings.tableCaption, locale, { count: answers.length, step: shownStep }),
    columns: heads.map((phrase) => say(phrase, locale)),
    rows: [...asked, ...steps],
  };
}
