/** Sentences of the drifting layers, computed from what is drawn. */
import { type Locale, type Phrase, say } from '../../../i18n/strings.ts';
import { formatNumber } from '../../params/format.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import type { Table } from '../../takeaway/table.ts';
import type { DriftData, DriftNetwork } from './drift.ts';
import type { DriftLabels } from './figure.ts';
import type { params } from './params.ts';
import { strings } from './strings.ts';

export const words: Words<typeof params, DriftData> = {
  tell: (data, _, locale) => tell(data, locale),
  table: (data, _, locale) => table(data, locale),
};

type Outcome = 'bothLower' | 'split' | 'splitOther' | 'neitherLower';

function tell(data: DriftData, locale: Locale): Telling {
  const { with: one, without: other, shownStep: step, layer } = data;
  const [drift, shift] = [
    pair(one.meanDrift, other.meanDrift, locale),
    pair(one.medianShift, other.medianShift, locale),
  ];
  const description = (words: string) => `${words} ${say(strings.description, locale)}`;
  if (!drift || !shift) {
    const takeaway = say(strings.start, locale, { step });
    return { outcome: 'start', takeaway, description: description(takeaway) };
  }
  const outcome: Outcome = drift.isLower
    ? shift.isLower
      ? 'bothLower'
      : 'split'
    : shift.isLower
      ? 'splitOther'
      : 'neitherLower';
  const sentences = [
    say(strings.drift, locale, { step, layer, with: drift.with, without: drift.without }),
    say(strings.shift, locale, { with: shift.with, without: shift.without, verdict: say(strings[outcome], locale) }),
  ];
  const takeaway = sentences.join(locale === 'zh' ? '' : ' ');
  const summary = say(strings.summary, locale, {
    with: drift.with,
    without: drift.without,
    shiftWith: shift.with,
    shiftWithout: shift.without,
  });
  return { outcome, takeaway, summary, description: description(takeaway) };
}

/** Both numbers as they are written, and whether batch norm's is the smaller one as written. */
function pair(one: number | undefined, other: number | undefined, locale: Locale) {
  if (one === undefined || other === undefined) return undefined;
  const [written, writtenOther] = [formatNumber(one, locale, 2), formatNumber(other, locale, 2)];
  return { with: written, without: writtenOther, isLower: one < other && written !== writtenOther };
}

/** One row per reading: the ticks of both scales, and the zeros. */
function table({ with: one, without: other, layer, shownStep }: DriftData, locale: Locale): Table {
  const at = (readings: DriftNetwork['drifts'], step: number) => readings.find((it) => it.step === step)?.value;
  const zeros = ({ rows }: DriftNetwork, step: number) => rows.find((row) => row.step === step)?.shares[0];
  const read = [one, other].flatMap(({ drifts, shifts, rows }) => [...drifts, ...shifts, ...rows]);
  const steps = [...new Set(read.map(({ step }) => step))].sort((a, b) => a - b);
  const columns: readonly Phrase[] = [
    strings.tableStep,
    strings.tableDriftWith,
    strings.tableDriftWithout,
    strings.tableShiftWith,
    strings.tableShiftWithout,
    strings.tableZerosWith,
    strings.tableZerosWithout,
  ];
  return {
    caption: say(strings.tableCaption, locale, { layer, step: shownStep }),
    columns: columns.map((phrase) => say(phrase, locale)),
    rows: steps.map((step) => [
      step,
      at(one.drifts, step),
      at(other.drifts, step),
      at(one.shifts, step),
      at(other.shifts, step),
      zeros(one, step),
      zeros(other, step),
    ]),
  };
}

/** The words on the figure. */
export function labels(locale: Locale, description: string): DriftLabels {
  const word = (name: keyof typeof strings) => say(strings[name], locale);
  return {
    description,
    with: word('with'),
    without: word('without'),
    lineWith: word('lineWith'),
    lineWithout: word('lineWithout'),
    step: word('step'),
    inputs: word('inputs'),
    drift: word('driftScale'),
    shift: word('shiftScale'),
  };
}
