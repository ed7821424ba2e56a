/** Sentences of the bands, computed from what is drawn. */
import { type Locale, say } from '../../../i18n/strings.ts';
import { formatNumber } from '../../params/format.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import type { Table } from '../../takeaway/table.ts';
import type { BandsData } from './bands.ts';
import type { BandLabels } from './figure.ts';
import type { params } from './params.ts';
import { strings } from './strings.ts';

export const words: Words<typeof params, BandsData> = {
  tell: (data, _, locale) => tell(data, locale),
  table: (data, _, locale) => table(data, locale),
};

/** Ratios nearer to 1 than this count as alike. */
const alikeBelow = 1.5;

function tell(data: BandsData, locale: Locale): Telling {
  const { shownStep: step } = data;
  const count = Math.min(data.with.length, data.without.length);
  const values = { step, count, ...ratioWords(data, locale) };
  const takeaway = say(count > 1 ? strings.sentence : strings.start, locale, values);
  return {
    outcome: outcomeOf(data),
    takeaway,
    summary: say(strings.summary, locale, values),
    description: `${takeaway}${locale === 'zh' ? '' : ' '}${say(strings.drawn, locale)}`,
  };
}

/** Both calmer with batch norm, or the gradient alone while the loss varies alike or more. */
function outcomeOf({ ratios: { loss, gradient, smoothness }, with: one, without: other }: BandsData): string {
  if (Math.min(one.length, other.length) < 2) return 'start';
  if (gradient < alikeBelow) return 'mixed';
  if (loss >= alikeBelow) return smoothness >= alikeBelow ? 'calmerThroughout' : 'calmer';
  return 'gradientOnly';
}

/** Infinite where a step without batch norm left the finite range in half of the readings. */
function ratioWords({ ratios }: BandsData, locale: Locale) {
  const word = (value: number) => (Number.isFinite(value) ? formatNumber(value, locale, 2) : '∞');
  return { loss: word(ratios.loss), gradient: word(ratios.gradient), smoothness: word(ratios.smoothness) };
}

function table(data: BandsData, locale: Locale): Table {
  const finite = (value: number | undefined) => (Number.isFinite(value) ? value : undefined);
  const longer = data.with.length >= data.without.length ? data.with : data.without;
  const rows = longer.map(({ step }, i) => {
    const [one, other] = [data.with[i]?.range, data.without[i]?.range];
    return [step, finite(one?.[0]), finite(one?.[1]), finite(other?.[0]), finite(other?.[1])];
  });
  const columns = [
    strings.tableStep,
    strings.tableLowWith,
    strings.tableHighWith,
    strings.tableLowWithout,
    strings.tableHighWithout,
  ].map((phrase) => say(phrase, locale));
  const values = { step: data.shownStep, quantity: say(strings[data.quantity], locale), ...ratioWords(data, locale) };
  return { caption: say(strings.tableCaption, locale, values), columns, rows };
}

/** The words on the figure. */
export function labels(locale: Locale, description: string): BandLabels {
  const word = (name: keyof typeof strings) => say(strings[name], locale);
  return {
    description,
    with: word('with'),
    without: word('without'),
    quantities: { loss: word('loss'), gradient: word('gradient'), smoothness: word('smoothness') },
    step: word('step'),
    ratios: word('ratios'),
    rows: { loss: word('ratioLoss'), gradient: word('ratioGradient'), smoothness: word('ratioSmoothness') },
    paper: word('paper'),
    number: (value) => formatNumber(value, locale),
    times: (factor) =>
      say(strings.times, locale, { factor: Number.isFinite(factor) ? formatNumber(factor, locale, 2) : '∞' }),
  };
}
