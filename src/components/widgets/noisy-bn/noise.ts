/** What is trained with shifted distributions, and one moment of it as figure, words and table see it. Pure. */
import {
  noisyBatchNormSettings,
  noisyRuns,
  noisySpecs,
  noisyTarget,
} from '../../../engine/experiments/noisyBatchNorm.ts';
import { median } from '../../../engine/experiments/statistics.ts';
import type { ProbeSpec, Schedule } from '../../../engine/run.ts';
import { initialValues } from '../../../engine/settings.ts';
import { ridgeBins, rowSteps } from '../../figures/ridgeBins.ts';
import type { Ridgeline } from '../../figures/ridges.ts';
import type { Values } from '../../params/param.ts';
import type { RunHistory } from '../../training/history.ts';
import type { Seen } from '../../training/state.ts';
import type { TrainingPlan, TrainingWidget } from '../../training/training.ts';
import { params } from './params.ts';

export type NoiseSettings = Values<typeof params>;

/** Which accuracy is drawn. */
export type View = NoiseSettings['accuracy'];

export interface Reading {
  readonly step: number;
  readonly value: number;
}

/** What has been read of one network, up to the step shown. */
export interface NoisyNetwork extends Ridgeline {
  readonly accuracies: Readonly<Record<View, readonly Reading[]>>;
  /** First reading of the training accuracy that reached the target. */
  readonly arrivedAt: number | undefined;
  /** How far the mean of a unit of the last hidden layer moved in one step, in its standard deviations, mean over units. */
  readonly moves: readonly Reading[];
  readonly medianMove: number | undefined;
}

export interface NoiseData {
  readonly view: View;
  readonly shownStep: number;
  readonly totalSteps: number;
  readonly target: number;
  readonly plain: NoisyNetwork;
  readonly batchNorm: NoisyNetwork;
  readonly noisy: NoisyNetwork;
  readonly plainNoisy: NoisyNetwork;
}

const steps = 200;

/** Updates between two readings of the drift, which takes two steps in a row. */
const driftEvery = 20;

const inARow: Schedule = [
  [0, 1],
  [1, driftEvery - 2],
  ...Array.from({ length: steps / driftEvery }, (_, i) => (i + 1) * driftEvery).flatMap(
    (step) =>
      [
        [step - 1, 1],
        [step, driftEvery - 1],
      ] as const,
  ),
];

/** Index of each probe in the specs. */
const readingsAt = { training: 0, drift: 1, accuracy: 2, reestimated: 3, inputs: 4 } as const;

/** What the last layer receives from one unit, drawn up to `highest`: of many units at once no shift would show. */
export const ridgesOf = { unit: 0, highest: 4 } as const;
const bins = ridgeBins({ high: ridgesOf.highest, width: 0.2 });

const probes: readonly ProbeSpec[] = [
  {
    kind: 'trainingAccuracy',
    schedule: [
      [0, 10],
      [100, 20],
    ],
  },
  { kind: 'drift', schedule: inARow },
  { kind: 'accuracy', schedule: [[0, 20]] },
  { kind: 'reestimatedAccuracy', schedule: [[0, 20]] },
  { kind: 'histograms', schedule: [[0, rowSteps / 2]], unit: ridgesOf.unit, ...bins },
];

export const noisyBn: TrainingWidget<typeof params, NoiseData> = {
  params,
  planOf: ({ noise, network, learningRate, seed }) => ({
    specs: noisySpecs(
      { ...initialValues(noisyBatchNormSettings), noise, network, learningRate, seed },
      { steps, probes },
    ),
    steps,
  }),
  dataAt,
};

function dataAt({ plan, history, step }: Seen<TrainingPlan<typeof params>>): NoiseData {
  const network = (name: keyof typeof noisyRuns) => networkAt(history.runs[noisyRuns[name]], step);
  return {
    view: plan.values.accuracy,
    shownStep: step,
    totalSteps: plan.steps,
    target: noisyTarget,
    plain: network('plain'),
    batchNorm: network('batchNorm'),
    noisy: network('noisy'),
    plainNoisy: network('plainNoisy'),
  };
}

function networkAt(run: RunHistory | undefined, shown: number): NoisyNetwork {
  const readings = (probe: number, index: number): Reading[] =>
    (run?.measurements ?? [])
      .filter((reading) => reading.probe === probe && reading.step <= shown)
      .map(({ step, values }) => ({ step, value: values.at(index) as number }));
  const training = readings(readingsAt.training, 0);
  // The last number is that of the last hidden layer's means; only what moved within one step counts.
  const drifts = readings(readingsAt.drift, -1);
  const moves = drifts.filter(({ step }, i) => step - (drifts[i - 1]?.step ?? Number.NaN) === 1);
  const inputs = (run?.measurements ?? [])
    .filter(({ probe, step }) => probe === readingsAt.inputs && step <= shown)
    .map(({ step, values }) => ({ step, shares: values.subarray(values.length - bins.bins) }));
  return {
    rows: inputs.filter(({ step }) => step % rowSteps === 0),
    now: inputs.at(-1),
    accuracies: {
      training,
      inference: readings(readingsAt.accuracy, 1),
      reestimated: readings(readingsAt.reestimated, 0),
    },
    arrivedAt: training.find(({ value }) => value >= noisyTarget)?.step,
    moves,
    medianMove: moves.length > 0 ? median(moves.map(({ value }) => value)) : undefined,
  };
}
