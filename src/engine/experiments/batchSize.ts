/** E10: how small a batch may be, and how far the statistics of a batch lie from those of the whole. */
import { randomStream } from '../random.ts';
import type { LayerSpec, RunResult, RunSpec } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { batchSizeClaims } from './claims/batchSize.ts';
import { classifier, readingsOf } from './classifier.ts';
import type { Experiment, Measures } from './experiment.ts';
import { finite, median } from './statistics.ts';

export const batchSizeSettings = {
  batchSize: { kind: 'integer', min: 1, max: 128, initial: 4 },
  norm: { kind: 'choice', options: ['none', 'batchNorm', 'layerNorm', 'groupNorm'], initial: 'batchNorm' },
  /** Whether every batch size sees the examples as often, eight times, or makes as many steps, 600. */
  budget: { kind: 'choice', options: ['epochs', 'steps'], initial: 'epochs' },
  learningRate: { kind: 'real', scale: 'log', min: 1e-4, max: 10, initial: 0.1 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof batchSizeSettings>;

/** Batch sizes that are compared. */
export const batchSizes = [2, 4, 8, 16, 32, 64, 128] as const;

/** What the two budgets are. */
const batchBudget = { epochs: 8, steps: 600 } as const;

/** Training digits. */
const examples = 1024;

const norms: { readonly [Name in Values['norm']]: readonly LayerSpec[] } = {
  none: [],
  batchNorm: [{ kind: 'batchNorm' }],
  layerNorm: [{ kind: 'layerNorm' }],
  groupNorm: [{ kind: 'groupNorm', groups: 4 }],
};

const probes = { accuracy: 0, reestimated: 1, batches: 2 } as const;

export function batchSizeSpecs({ batchSize, norm, budget, learningRate, seed }: Values): RunSpec[] {
  const steps = budget === 'steps' ? batchBudget.steps : batchBudget.epochs * Math.floor(examples / batchSize);
  const schedule = [[steps, 1]] as const;
  const spec = classifier({
    seed,
    task: 'digits',
    standardize: false,
    depth: 3,
    norm: norms[norm],
    optimizer: { kind: 'sgd', learningRate },
    steps,
    probes: [
      { kind: 'accuracy', schedule },
      { kind: 'reestimatedAccuracy', schedule },
      { kind: 'batchMates', schedule, size: batchSize, classes: 10 },
    ],
  });
  return [{ ...spec, batchSize }];
}

/** Accuracy in each mode: null where the run did not come to its end. */
export function measureBatchSize(result: RunResult) {
  return {
    /** In test batches of the same size, each with its own statistics. */
    batchAccuracy: finite(readingsOf(result, probes.batches)[0]?.[0]),
    inferenceAccuracy: finite(readingsOf(result, probes.accuracy)[0]?.[1]),
    /** With the statistics of the whole training set. */
    reestimatedAccuracy: finite(readingsOf(result, probes.reestimated)[0]?.[0]),
    finalLoss: finite(median([...result.losses.slice(-20)])),
  };
}

/** Batches that are drawn. */
const draws = 200;

/** Training digits whose values are drawn from. */
const unitValues = 256;

/** What one unit of a first layer says of 256 digits before any training: real numbers to draw batches from. */
export function unitSpec(seed: number): RunSpec {
  const levels = Array.from({ length: unitValues }, (_, i) => i / (unitValues - 1));
  const spec = batchSizeSpecs({ batchSize: 64, norm: 'none', budget: 'steps', learningRate: 0.1, seed })[0] as RunSpec;
  return {
    ...spec,
    layers: [
      { kind: 'linear', units: 1 },
      { kind: 'linear', units: 10 },
    ],
    steps: 0,
    probes: [{ kind: 'quantiles', schedule: [[0, 1]], levels }],
  };
}

/** Those values, ascending, with mean 0 and variance 1. */
export function readUnit(result: RunResult): readonly number[] {
  const values = readingsOf(result, 0)[0] ?? [];
  const mean = average(values);
  const spread = deviation(values);
  return values.map((value) => (value - mean) / spread);
}

/** The mean of each of 200 batches of these values, drawn with replacement. */
export function drawBatchMeans(values: readonly number[], seed: number, batchSize: number): readonly number[] {
  const random = randomStream(seed, `batch means ${batchSize}`);
  const one = () => values[random.integer(values.length)] as number;
  return Array.from({ length: draws }, () => average(Array.from({ length: batchSize }, one)));
}

/** Mean and biased variance of each of 200 batches of normal numbers, whose own mean is 0 and variance 1. */
function drawBatchMoments(seed: number, batchSize: number): { readonly mean: number; readonly variance: number }[] {
  const random = randomStream(seed, `batch moments ${batchSize}`);
  return Array.from({ length: draws }, () => {
    const batch = Array.from({ length: batchSize }, () => random.normal());
    const mean = average(batch);
    return { mean, variance: average(batch.map((value) => (value - mean) ** 2)) };
  });
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function measureMoments(seed: number, batchSize: number): Measures {
  const moments = drawBatchMoments(seed, batchSize);
  const variances = moments.map(({ variance }) => variance);
  return {
    /** In standard deviations of the numbers; in theory 1/√B. */
    meanNoise: deviation(moments.map(({ mean }) => mean)),
    /** In units of their variance. */
    varianceNoise: deviation(variances),
    /** In theory (B − 1)/B. */
    variance: average(variances),
  };
}

/** Standard deviation. */
export function deviation(values: readonly number[]): number {
  const mean = average(values);
  return Math.sqrt(average(values.map((value) => (value - mean) ** 2)));
}

const keep = ['batchAccuracy', 'inferenceAccuracy'];

export const batchSize: Experiment<typeof batchSizeSettings> = {
  name: 'batchSize',
  question: 'How small may a batch be?',
  settings: batchSizeSettings,
  specs: batchSizeSpecs,
  measure: (values, [result]) => ({
    ...measureBatchSize(result as RunResult),
    ...measureMoments(values.seed, values.batchSize),
  }),
  claims: batchSizeClaims,
  sweeps: [
    // Which learning rate suits best depends on norm and batch size: the text quotes the best of the three.
    {
      name: 'epochs',
      at: {},
      grid: {
        batchSize: [2, 4, 8, 16, 32, 64],
        norm: ['none', 'batchNorm', 'layerNorm', 'groupNorm'],
        learningRate: [0.03, 0.1, 0.3],
      },
      keep,
    },
    {
      name: 'steps',
      at: { budget: 'steps' },
      grid: { batchSize: [2, 4, 8, 16, 32, 64], norm: ['none', 'batchNorm'], learningRate: [0.03, 0.1, 0.3] },
      keep,
    },
    {
      name: 'stepsLayerNorm',
      at: { budget: 'steps', norm: 'layerNorm' },
      grid: { batchSize: [2, 4, 8, 16, 32, 64], learningRate: [0.03, 0.1, 0.3] },
      keep: ['inferenceAccuracy'],
    },
    {
      name: 'wholeSet',
      at: {},
      grid: { batchSize: [2, 4, 8, 16, 32, 64], learningRate: [0.03, 0.1, 0.3] },
      keep: ['reestimatedAccuracy'],
    },
    { name: 'one', at: { batchSize: 1 }, grid: { learningRate: [0.03, 0.1, 0.3] }, keep },
    {
      name: 'moments',
      at: {},
      grid: { batchSize: [2, 4, 8, 16, 32, 64, 128] },
      keep: ['meanNoise', 'varianceNoise', 'variance'],
    },
  ],
};
