/** Sentences on recurrent networks, computed from what is drawn. */
import { type Locale, say } from '../../../i18n/strings.ts';
import { formatNumber, formatPercent } from '../../params/format.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import type { Table } from '../../takeaway/table.ts';
import type { params } from './params.ts';
import { bins, nets, type RecurrentData } from './recurrent.ts';
import { strings } from './strings.ts';

export const words: Words<typeof params, RecurrentData> = { tell, table: (data, _, locale) => table(data, locale) };

/** Lost from batch mode to inference mode: from here on it is a loss, and from here on a failure. */
const [loss, failure] = [0.02, 0.2];

function tell(data: RecurrentData, _: unknown, locale: Locale): Telling {
  const { shared, perStep, none, layer } = data.accuracies;
  const description = say(strings.description, locale);
  const join = (...sentences: string[]) => sentences.filter(Boolean).join(locale === 'zh' ? '' : ' ');
  if (data.step === 0 || !shared || !perStep || !none || !layer) {
    const takeaway = say(strings.start, locale);
    return { outcome: 'start', takeaway, description: join(takeaway, description) };
  }
  const share = (value: number) => formatPercent(value, locale);
  const numbers = {
    sharedBatch: share(shared.batch),
    sharedInference: share(shared.inference),
    perStepBatch: share(perStep.batch),
    perStepInference: share(perStep.inference),
    none: share(none.inference),
    layer: share(layer.inference),
  };
  const gap = shared.batch - shared.inference;
  const outcome = gap > failure ? 'fails' : gap > loss ? 'drops' : 'same';
  const takeaway = join(say(strings[outcome], locale, numbers), spreadSentence(data, locale));
  return {
    outcome,
    takeaway,
    summary: say(strings.short, locale, numbers),
    description: join(takeaway, description),
  };
}

function spreadSentence({ deviations, rows, shown }: RecurrentData, locale: Locale): string {
  const ratio = (deviations[rows - 1] ?? Number.NaN) / (deviations[0] ?? Number.NaN);
  if (!Number.isFinite(ratio)) return '';
  const name = say(strings[shown], locale);
  return say(strings.spread, locale, { name, last: rows, ratio: formatNumber(ratio, locale, 2) });
}

function table(data: RecurrentData, locale: Locale): Table {
  const word = (name: 'quantity' | 'at' | 'value') => say(strings[name], locale);
  const accuracies = nets.flatMap((net) => {
    const { batch, inference } = data.accuracies[net] ?? {};
    const name = say(strings[net], locale);
    return [
      [say(strings.batchAccuracy, locale), name, batch],
      [say(strings.inferenceAccuracy, locale), name, inference],
    ];
  });
  const width = (bins.high - bins.low) / bins.bins;
  const shares = data.histograms.flatMap((histogram, i) =>
    histogram.flatMap((value, bin) => {
      const center = Number((bins.low + (bin + 0.5) * width).toFixed(2));
      return value > 0 ? [[say(strings.share, locale, { step: i + 1 }), center, value]] : [];
    }),
  );
  return {
    caption: say(strings.caption, locale),
    columns: [word('quantity'), word('at'), word('value')],
    rows: [
      ...accuracies,
      ...data.deviations.map((value, i) => [say(strings.deviation, locale), i + 1, value]),
      [say(strings.overall, locale), '', data.overall],
      ...shares,
    ],
  };
}
