/** E12: what the two modes make of test pictures that come darker, brighter or inverted: a covariate shift of E1's kind. */
import { drawDataset } from '../datasets/index.ts';
import type { DatasetSpec, Examples, GivenExamples, RunResult, RunSpec } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { shiftedPixelsClaims } from './claims/shiftedPixels.ts';
import { bothClassifiers, measureBoth, readingsOf } from './classifier.ts';
import type { Experiment, Measures } from './experiment.ts';
import { finite } from './statistics.ts';

export const shiftedPixelsSettings = {
  /** Test pixels are multiplied by `contrast`, then `brightness` is added; training has neither. */
  contrast: { kind: 'real', scale: 'linear', min: -2, max: 2, initial: 1 },
  brightness: { kind: 'real', scale: 'linear', min: -1, max: 1, initial: 0 },
  learningRate: { kind: 'real', scale: 'log', min: 1e-4, max: 10, initial: 0.1 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof shiftedPixelsSettings>;

/** Number of updates. */
const pixelSteps = 400;

/** E12's network on raw digits, with batch norm and without. */
function specs({ learningRate, seed, ...change }: Values): RunSpec[] {
  const dataset = shiftedDigits(change, seed);
  return bothClassifiers({
    seed,
    task: 'digits',
    standardize: false,
    depth: 3,
    optimizer: { kind: 'sgd', learningRate },
    steps: pixelSteps,
    probes: [{ kind: 'accuracy', schedule: [[pixelSteps, 1]] }],
  }).map((spec) => ({ ...spec, dataset }));
}

/** The digits of the seed, those for training as they are. */
function shiftedDigits({ contrast, brightness }: Pick<Values, 'contrast' | 'brightness'>, seed: number): DatasetSpec {
  const { features, train, test } = drawDataset({ kind: 'digits', standardize: false }, seed);
  return {
    kind: 'given',
    train: given(train, features, (pixel) => pixel),
    test: given(test, features, (pixel) => Math.fround(contrast * pixel + brightness)),
  };
}

function given({ size, x, labels }: Examples, features: number, change: (pixel: number) => number): GivenExamples {
  const rows = Array.from({ length: size }, (_, row) => [...x.subarray(row * features, (row + 1) * features)]);
  return { x: rows.map((row) => row.map(change)), labels: [...labels] };
}

/** Of a net without batch norm both are the same. */
function measureAccuracy(result: RunResult): Measures {
  const [batch, inference] = readingsOf(result, 0)[0] ?? [];
  return { batchAccuracy: finite(batch), inferenceAccuracy: finite(inference) };
}

const keep = ['with.batchAccuracy', 'with.inferenceAccuracy', 'without.inferenceAccuracy'];

export const shiftedPixels: Experiment<typeof shiftedPixelsSettings> = {
  name: 'shiftedPixels',
  question: 'Do the statistics of the test batch make up for other light?',
  settings: shiftedPixelsSettings,
  specs,
  measure: (_, results) => measureBoth(results, measureAccuracy),
  claims: shiftedPixelsClaims,
  sweeps: [
    { name: 'contrast', at: {}, grid: { contrast: [1, 0.5] }, keep },
    { name: 'brightness', at: {}, grid: { brightness: [0.3] }, keep },
    { name: 'inverted', at: { contrast: -1 }, grid: { brightness: [1] }, keep },
  ],
};
