/** Sentences of the lab, computed from what is drawn. */
import { shiftEvery } from '../../../engine/experiments/covariateShift.ts';
import { type Locale, say } from '../../../i18n/strings.ts';
import { formatNumber } from '../../params/format.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import type { Table } from '../../takeaway/table.ts';
import { goal, type LabData, type Range } from './lab.ts';
import type { params } from './params.ts';
import { strings } from './strings.ts';

export const words: Words<typeof params, LabData> = { tell, table };

type Outcome = keyof typeof strings & string;

/** What is to be said at the step shown. */
function tell(data: LabData, _: unknown, locale: Locale): Telling {
  const { outcome, phrase = outcome } = isAfterChange(data) ? afterChange(data) : before(data);
  const numbers = numbersOf(data, locale);
  return {
    outcome,
    takeaway: say(strings[phrase], locale, numbers),
    summary: say(strings.summary, locale, numbers),
  };
}

interface Saying {
  readonly outcome: Outcome;
  /** Which sentence says it; default: the one of that name. */
  readonly phrase?: Outcome;
}

/** With one set of examples from the start. */
function before(data: LabData): Saying {
  const { train, test } = errorsNow(data);
  if (data.step === 0) return { outcome: 'start' };
  if (data.lesson === 'fromStart') return { outcome: data.learnt.first === undefined ? 'wholeLearning' : 'whole' };
  if (train >= goal) return { outcome: 'learning' };
  if (test < goal) return { outcome: 'covered' };
  return { outcome: test < data.constantError ? 'partly' : 'unseen' };
}

function afterChange(data: LabData): Saying {
  const { train, test } = errorsNow(data);
  const { first, since } = data.learnt;
  if (since === undefined) return { outcome: 'relearning' };
  if (data.lesson === 'both') {
    return { outcome: 'relearned', phrase: first === undefined ? 'relearnedLate' : 'relearned' };
  }
  if (train < goal && test < goal) return { outcome: 'kept' };
  return { outcome: train > Math.max(goal, errorAtChange(data)) ? 'forgot' : 'relearning' };
}

function isAfterChange({ shiftAt, step }: LabData): boolean {
  return shiftAt !== undefined && step > shiftAt;
}

function errorsNow({ errors }: LabData): Readonly<Record<Range, number>> {
  return errors.at(-1) ?? { train: Number.NaN, test: Number.NaN };
}

function errorAtChange({ errors, shiftAt = 0 }: LabData): number {
  return errors[shiftAt / shiftEvery]?.train ?? Number.NaN;
}

function numbersOf(data: LabData, locale: Locale): Readonly<Record<string, string | number>> {
  const { train, test } = errorsNow(data);
  const write = (value: number) => formatNumber(value, locale, 2);
  const { first = 0, since = 0 } = data.learnt;
  const { step, fromStart, shiftAt = 0 } = data;
  const twin = fromStart === undefined ? strings.twinNever : strings.twin;
  return {
    train: write(train),
    test: write(test),
    before: write(errorAtChange(data)),
    constant: write(data.constantError),
    goal,
    step,
    after: step - shiftAt,
    first,
    since,
    sum: first + since,
    twin: say(twin, locale, { fromStart: fromStart ?? '', step }),
  };
}

/** `−3 to 0`. */
function rangeWords([from, to]: readonly [number, number], locale: Locale): string {
  return say(strings.rangeWords, locale, { from: formatNumber(from, locale), to: formatNumber(to, locale) });
}

function table({ errors, spans, step }: LabData, _: unknown, locale: Locale): Table {
  const [train, test] = [rangeWords(spans.train, locale), rangeWords(spans.test, locale)];
  return {
    caption: say(strings.tableCaption, locale, { step, train, test }),
    columns: [strings.tableStep, strings.tableTrain, strings.tableTest].map((phrase) => say(phrase, locale)),
    rows: errors.map((one, i) => [shiftEvery * i, one.train, one.test]),
  };
}
