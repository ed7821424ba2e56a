/** Sentences of the shifted distributions, computed from what is drawn. */
import { type Locale, type Phrase, say } from '../../../i18n/strings.ts';
import { formatNumber, formatPercent } from '../../params/format.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import type { Table } from '../../takeaway/table.ts';
import type { NoiseLabels } from './figure.ts';
import type { Network } from './networks.ts';
import type { NoiseData, NoisyNetwork, View } from './noise.ts';
import type { params } from './params.ts';
import { strings } from './strings.ts';

export const words: Words<typeof params, NoiseData> = {
  tell: (data, _, locale) => tell(data, locale),
  table: (data, _, locale) => table(data, locale),
};

const networks: readonly Network[] = ['batchNorm', 'noisy', 'plain', 'plainNoisy'];

/** Running averages that cost this share of right answers are said to fail. */
const muchLost = 0.05;

function tell(data: NoiseData, locale: Locale): Telling {
  const { view, shownStep: step, noisy, plain } = data;
  if (noisy.medianMove === undefined || plain.medianMove === undefined)
    return { outcome: 'start', takeaway: say(strings.start, locale, { step }) };
  const shares = Object.fromEntries(
    networks.map((network) => [network, formatPercent(latest(data[network], view), locale)]),
  );
  const { outcome, sentence } = view === 'training' ? moved(data, locale) : averaged(noisy, locale);
  const first = say(view === 'training' ? strings.accuracies : strings.tested, locale, { ...shares, step });
  return {
    outcome,
    takeaway: [first, sentence].join(locale === 'zh' ? '' : ' '),
    summary: say(strings.summary, locale, { ...shares, step }),
  };
}

/** Which of the two shifts more, and which is ahead. */
function moved(data: NoiseData, locale: Locale) {
  const { noisy, plain } = data;
  const [own, other] = [noisy.medianMove ?? 0, plain.medianMove ?? 0];
  const written = { noisy: formatNumber(own, locale, 2), plain: formatNumber(other, locale, 2) };
  const isMore = own > other && written.noisy !== written.plain;
  const { isAhead, race } = standing(data, locale);
  return {
    outcome: `${isMore ? 'more' : 'less'}${isMore === isAhead ? 'Yet' : 'And'}${isAhead ? 'Ahead' : 'Behind'}`,
    sentence: say(strings.moves, locale, {
      ...written,
      shifts: say(isMore ? strings.shiftsMore : strings.shiftsNoMore, locale),
      race,
    }),
  };
}

/** First at the target or, as long as neither has reached it, nearer to it. */
function standing({ noisy, plain, target }: NoiseData, locale: Locale) {
  const [own, other] = [noisy.arrivedAt ?? Infinity, plain.arrivedAt ?? Infinity];
  const told = (phrase: Phrase, arrived = 0) => say(phrase, locale, { target: formatPercent(target, locale), arrived });
  if (own < other) return { isAhead: true, race: told(strings.noisyFirst, own) };
  if (other < own) return { isAhead: false, race: told(strings.plainFirst, other) };
  if (Number.isFinite(own)) return { isAhead: false, race: told(strings.bothFirst, own) };
  const isAhead = latest(noisy, 'training') > latest(plain, 'training');
  return { isAhead, race: told(isAhead ? strings.noisyAhead : strings.notAhead) };
}

/** Whether running averages that were collected under noise serve without it. */
function averaged(noisy: NoisyNetwork, locale: Locale) {
  const [inference, reestimated] = [latest(noisy, 'inference'), latest(noisy, 'reestimated')];
  const outcome = reestimated - inference >= muchLost ? 'averagesFail' : 'averagesHold';
  const shares = { inference: formatPercent(inference, locale), reestimated: formatPercent(reestimated, locale) };
  return { outcome, sentence: say(strings.averages, locale, { ...shares, verdict: say(strings[outcome], locale) }) };
}

function latest({ accuracies }: NoisyNetwork, view: View): number {
  return accuracies[view].at(-1)?.value ?? 0;
}

/** One row per step at which anything drawn was read. */
function table(data: NoiseData, locale: Locale): Table {
  const columns = networks.flatMap((network) => {
    const name = say(strings[network], locale);
    return [
      { head: say(strings.tableAccuracy, locale, { name }), readings: data[network].accuracies[data.view] },
      { head: say(strings.tableMove, locale, { name }), readings: data[network].moves },
    ];
  });
  const steps = [...new Set(columns.flatMap(({ readings }) => readings.map(({ step }) => step)))];
  return {
    caption: say(strings.tableCaption, locale, { step: data.shownStep }),
    columns: [say(strings.tableStep, locale), ...columns.map(({ head }) => head)],
    rows: steps
      .sort((a, b) => a - b)
      .map((step) => [step, ...columns.map(({ readings }) => readings.find((it) => it.step === step)?.value)]),
  };
}

/** The words on the figure. */
export function labels(locale: Locale, description: string): NoiseLabels {
  const word = (name: keyof typeof strings) => say(strings[name], locale);
  return {
    description,
    names: {
      batchNorm: word('batchNorm'),
      noisy: word('noisy'),
      plain: word('plain'),
      plainNoisy: word('plainNoisy'),
    },
    accuracy: { training: word('training'), inference: word('inference'), reestimated: word('reestimated') },
    move: word('move'),
    inputs: word('inputs'),
    dead: word('dead'),
    value: word('value'),
    step: word('step'),
    percent: (share) => formatPercent(share, locale),
  };
}
