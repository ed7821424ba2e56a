/** Sentences on the descents, computed from what is drawn. */
import { type Descent, descentSteps } from '../../../engine/experiments/twoWeightsDescent.ts';
import { type Locale, say } from '../../../i18n/strings.ts';
import { formatNumber } from '../../params/format.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import type { Table } from '../../takeaway/table.ts';
import type { DescentSettings, DescentsData } from './descents.ts';
import { type params, rates } from './params.ts';
import { strings } from './strings.ts';

export const words: Words<typeof params, DescentsData> = { tell, table };

function tell({ with: one, without: other, chosen }: DescentsData, _: DescentSettings, locale: Locale): Telling {
  const [first, second] = [one.descents[chosen] as Descent, other.descents[chosen] as Descent];
  const outcome = outcomeOf(first, second);
  const fate = (descent: Descent) => descent.arrivedAt ?? failureWords(descent, locale);
  const rate = formatNumber(rates[chosen] ?? 0, locale);
  const verdict = say(strings[outcome], locale, { rate, with: fate(first), without: fate(second) });
  const arrivals = (descents: readonly Descent[]) => descents.filter((it) => it.arrivedAt !== undefined).length;
  const counts = { with: arrivals(one.descents), without: arrivals(other.descents), all: rates.length };
  const takeaway = [verdict, say(strings.tally, locale, counts)].join(locale === 'zh' ? '' : ' ');
  return { outcome, takeaway, summary: verdict };
}

function outcomeOf(one: Descent, other: Descent): 'both' | 'onlyWith' | 'onlyWithout' | 'neither' {
  if (one.arrivedAt !== undefined) return other.arrivedAt !== undefined ? 'both' : 'onlyWith';
  return other.arrivedAt !== undefined ? 'onlyWithout' : 'neither';
}

function failureWords({ isDiverged, path, losses }: Descent, locale: Locale): string {
  if (isDiverged) return say(strings.blewUp, locale, { step: path.length });
  return say(strings.stuck, locale, { steps: descentSteps, loss: formatNumber(losses.at(-1) ?? 0, locale) });
}

/** What became of a descent, where space is short. */
export function outcomeWords(descent: Pick<Descent, 'arrivedAt' | 'isDiverged'>, locale: Locale): string {
  if (descent.isDiverged) return say(strings.diverged, locale);
  if (descent.arrivedAt === undefined) return say(strings.notYet, locale, { steps: descentSteps });
  return say(strings.arrivedAt, locale, { step: descent.arrivedAt });
}

/** Both descents at the chosen learning rate. */
function table(data: DescentsData, { learningRate }: DescentSettings, locale: Locale): Table {
  const nets = [data.with, data.without].map(({ descents }) => descents[data.chosen] as Descent);
  const count = Math.max(...nets.map(({ path }) => path.length));
  const columns = [strings.tableWith, strings.tableWithout].flatMap((net) =>
    ['w₁', 'w₂', say(strings.loss, locale)].map((what) => say(net, locale, { what })),
  );
  return {
    caption: say(strings.tableCaption, locale, { rate: formatNumber(learningRate, locale) }),
    columns: [say(strings.tableStep, locale), ...columns],
    rows: Array.from({ length: count }, (_, step) => [
      step,
      ...nets.flatMap(({ path, losses }) => [path[step]?.[0], path[step]?.[1], losses[step]]),
    ]),
  };
}

/** Where the numbers come from. */
export function provenance({ seed }: DescentSettings, locale: Locale): string {
  return say(strings.computed, locale, { seed, steps: descentSteps });
}
