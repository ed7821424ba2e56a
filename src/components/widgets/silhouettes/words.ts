/** Sentences on the silhouettes, computed from what is drawn. */
import { type Locale, say } from '../../../i18n/strings.ts';
import { formatPercent } from '../../params/format.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import type { Table } from '../../takeaway/table.ts';
import type { params } from './params.ts';
import { strings } from './strings.ts';
import { type KindData, shownPerKind, type TrayData } from './trays.ts';

export const words: Words<typeof params, TrayData> = { tell, table };

/** Shares that count as knowing a kind, and as hardly knowing it. */
const known = 0.9;
const half = 0.5;

interface Saying {
  readonly outcome: keyof typeof strings & string;
  readonly values?: Readonly<Record<string, string>>;
}

function tell(data: TrayData, _: unknown, locale: Locale): Telling {
  const { outcome, values } = sayingOf(data, locale);
  const first = say(strings[outcome], locale, values);
  const second = ['missed', 'partly', 'found', 'bothShown'].includes(outcome) ? mistaken(data, locale) : '';
  return { outcome, takeaway: [first, second].filter(Boolean).join(locale === 'zh' ? '' : ' '), summary: first };
}

function sayingOf({ step, kinds }: TrayData, locale: Locale): Saying {
  const [airliner, fighter] = kinds;
  const planes = kinds.filter(({ isPlane }) => isPlane);
  const others = kinds.filter(({ isPlane }) => !isPlane);
  const share = (value: number) => formatPercent(value, locale);
  if (kinds.every(({ isShown }) => !isShown)) return { outcome: 'untrained' };
  if (step === 0 || !airliner || !fighter) return { outcome: 'start' };
  if (others.every(({ isShown }) => !isShown)) {
    return { outcome: 'onlyPlanes', values: { share: share(1 - meanOf(others)) } };
  }
  const [seen, unseen] = airliner.isShown ? [airliner, fighter] : [fighter, airliner];
  if (!seen.isShown) return { outcome: 'onlyOthers', values: { share: share(meanOf(planes)) } };
  const values = {
    shown: manyOf(seen, locale),
    unseen: manyOf(unseen, locale),
    known: share(seen.right),
    share: share(unseen.right),
  };
  if (unseen.isShown) return { outcome: 'bothShown', values };
  return { outcome: unseen.right < half ? 'missed' : unseen.right < known ? 'partly' : 'found', values };
}

/** Of the others that were not in training, the kind that fares worst, unless it is known as well. */
function mistaken({ kinds }: TrayData, locale: Locale): string {
  const [worst] = kinds.filter((one) => !one.isPlane && !one.isShown).sort((a, b) => a.right - b.right);
  if (!worst || worst.right >= known) return '';
  const values = { kinds: manyOf(worst, locale), share: formatPercent(1 - worst.right, locale) };
  return say(strings.mistaken, locale, values);
}

function meanOf(kinds: readonly KindData[]): number {
  return kinds.reduce((sum, { right }) => sum + right, 0) / kinds.length;
}

function manyOf({ kind }: KindData, locale: Locale): string {
  return say(strings[`${kind}s`], locale);
}

function table({ step, kinds }: TrayData, _: unknown, locale: Locale): Table {
  const { tableCaption, tableKind, tableShown, tableRight, tableVerdicts, yes, no } = strings;
  return {
    caption: say(tableCaption, locale, { step }),
    columns: [tableKind, tableShown, tableRight, tableVerdicts].map((phrase) => say(phrase, locale)),
    rows: kinds.map(({ kind, isShown, right, verdicts }) => [
      say(strings[kind], locale),
      say(isShown ? yes : no, locale),
      right,
      `${verdicts.filter(Boolean).length} / ${shownPerKind}`,
    ]),
  };
}
