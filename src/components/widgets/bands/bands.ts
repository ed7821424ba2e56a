/** What the bands train, and one moment of them as figure, words and table see it. Pure. */
import {
  type Band,
  bandRates,
  bandSteps,
  bandsSettings,
  bandsSpecs,
  type Range,
  readBand,
} from '../../../engine/experiments/bands.ts';
import { contenders } from '../../../engine/experiments/classifier.ts';
import { median } from '../../../engine/experiments/statistics.ts';
import { initialValues } from '../../../engine/settings.ts';
import type { Values } from '../../params/param.ts';
import type { RunHistory } from '../../training/history.ts';
import type { Seen } from '../../training/state.ts';
import type { TrainingPlan, TrainingWidget } from '../../training/training.ts';
import { params } from './params.ts';

export type BandSettings = Values<typeof params>;
export type Quantity = BandSettings['quantity'];

/** What is drawn: the chosen quantity for both nets, and what the nets differ by. */
export interface BandsData {
  readonly quantity: Quantity;
  readonly with: readonly Reading[];
  readonly without: readonly Reading[];
  /** Without as a multiple of with, each the median over the readings that both nets have. */
  readonly ratios: Readonly<Record<Quantity, number>>;
  readonly shownStep: number;
  readonly totalSteps: number;
}

/** The chosen quantity at one step. */
export interface Reading {
  readonly step: number;
  readonly range: Range;
}

export const bandsWidget: TrainingWidget<typeof params, BandsData> = {
  params,
  planOf: ({ learningRate, depth, standardize, seed }) => ({
    specs: bandsSpecs({ ...initialValues(bandsSettings), learningRate, depth, standardize, seed }),
    steps: bandSteps.all,
  }),
  dataAt,
};

function dataAt({ plan, history, step }: Seen<TrainingPlan<typeof params>>): BandsData {
  const { quantity, learningRate } = plan.values;
  const rates = bandRates(learningRate);
  const known = (run: RunHistory | undefined) =>
    (run?.measurements ?? [])
      .filter((one) => one.step <= step)
      .map((one) => ({ step: one.step, band: bandOf(one.values, rates) }));
  const [one, other] = [known(history.runs[contenders.with]), known(history.runs[contenders.without])];
  const both = Math.min(one.length, other.length);
  const ratio = (read: (band: Band) => number) => {
    const [above, below] = [other, one].map((readings) =>
      median(readings.slice(0, both).map(({ band }) => read(band))),
    );
    return (above as number) / (below as number);
  };
  const drawn = (readings: typeof one): Reading[] =>
    readings.map(({ step: at, band }) => ({ step: at, range: ranges[quantity](band) }));
  return {
    quantity,
    with: drawn(one),
    without: drawn(other),
    ratios: {
      loss: ratio(({ loss: [low, high] }) => high - low),
      gradient: ratio(({ changes }) => changes[1]),
      smoothness: ratio(({ betas }) => betas[1]),
    },
    shownStep: step,
    totalSteps: plan.steps,
  };
}

const ranges: Readonly<Record<Quantity, (band: Band) => Range>> = {
  loss: ({ loss }) => loss,
  gradient: ({ changes }) => changes,
  smoothness: ({ betas }) => betas,
};

const read = new WeakMap<ArrayLike<number>, Band>();

/** Each reading is worked out once. The same values always come with the same rates. */
function bandOf(values: Float32Array | Uint8Array, rates: readonly number[]): Band {
  const band = read.get(values) ?? readBand(values, rates);
  read.set(values, band);
  return band;
}
