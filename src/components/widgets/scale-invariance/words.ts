/** Sentences of the scale invariance, computed from what is drawn. */
import { type Locale, say } from '../../../i18n/strings.ts';
import { formatNumber } from '../../params/format.ts';
import type { Telling, Words } from '../../shell/telling.ts';
import type { Table } from '../../takeaway/table.ts';
import type { params } from './params.ts';
import { effectiveRate, type ScaleData, type ScaledNets, unscaled } from './scaleInvariance.ts';
import { strings } from './strings.ts';

export const words: Words<typeof params, ScaleData> = {
  tell,
  table: (data, _, locale) => table(data, locale),
};

/** Beyond this much, a loss has moved. */
const moved = 0.05;

/** Beyond this factor, weights have grown. */
const grown = 1.1;

function tell(data: ScaleData, _: unknown, locale: Locale): Telling {
  const [now, plain] = [data.nets[data.chosen], data.nets[unscaled]] as [ScaledNets, ScaledNets];
  const first = startSentence(now, plain, locale);
  const second = secondSentence(data, now, plain, locale);
  const takeaway = [first, second].join(locale === 'zh' ? '' : ' ');
  return {
    outcome: outcomeOf(now, plain),
    takeaway,
    summary: first.length <= 120 ? first : second,
    description: `${takeaway} ${say(strings.description, locale)}`,
  };
}

/** Above α = 1 it is the loss that tells, below it what the weights do. */
function outcomeOf(now: ScaledNets, plain: ScaledNets): string {
  if (now.divergedAt !== undefined) return 'diverged';
  if (now.alpha <= 1) {
    const [begin, end] = [now.lengths[0]?.[1] ?? 1, now.lengths.at(-1)?.[1] ?? 1];
    return end >= grown * begin ? 'grew' : 'steady';
  }
  const isStill = (name: 'with' | 'without') => Math.abs(now[name].loss / plain[name].loss - 1) <= moved;
  if (isStill('with')) return isStill('without') ? 'neitherMoves' : 'onlyWithoutMoves';
  return 'withMoves';
}

function startSentence(now: ScaledNets, plain: ScaledNets, locale: Locale): string {
  const write = (value: number) => formatNumber(value, locale);
  if (now.alpha === 1)
    return say(strings.asDrawn, locale, { with: write(now.with.loss), without: write(now.without.loss) });
  const change = (name: 'with' | 'without') => {
    const [from, to] = [write(plain[name].loss), write(now[name].loss)];
    if (Number.isNaN(now[name].loss)) return say(strings.overflows, locale, { from });
    return say(from === to ? strings.stays : strings.moves, locale, { from, to });
  };
  return say(strings.scaled, locale, {
    alpha: write(now.alpha),
    with: change('with'),
    without: change('without'),
  });
}

function secondSentence({ shownStep, learningRate }: ScaleData, now: ScaledNets, plain: ScaledNets, locale: Locale) {
  const write = (value: number) => formatNumber(value, locale);
  if (now.divergedAt !== undefined) return say(strings.diverged, locale, { step: now.divergedAt });
  const [begin, end] = [now.lengths[0], now.lengths.at(-1)];
  if (shownStep === 0 || !begin || !end)
    return say(strings.gradients, locale, { gradient: write(now.with.gradient), plain: write(plain.with.gradient) });
  return say(strings.growth, locale, {
    step: end[0],
    learningRate: write(learningRate),
    first: write(begin[1]),
    last: write(end[1]),
  });
}

function table({ nets, shownStep: step, learningRate }: ScaleData, locale: Locale): Table {
  const known = (value: number | undefined) => (Number.isFinite(value) ? value : undefined);
  return {
    caption: say(strings.caption, locale, { step, learningRate: formatNumber(learningRate, locale) }),
    columns: [
      strings.alpha,
      strings.lossWith,
      strings.lossWithout,
      strings.gradientWith,
      strings.product,
      strings.gradientWithout,
      strings.lengthFirst,
      strings.lengthLast,
      strings.rateLast,
    ].map((phrase) => say(phrase, locale, { step })),
    rows: nets.map(({ alpha, with: one, without: other, lengths }) => {
      const [begin, end] = [lengths[0]?.[1], lengths.at(-1)?.[1]];
      return [
        alpha,
        known(one.loss),
        known(other.loss),
        known(one.gradient),
        known(alpha * one.gradient),
        known(other.gradient),
        begin,
        end,
        end && effectiveRate(learningRate, end),
      ];
    }),
  };
}
