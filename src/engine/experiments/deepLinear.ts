/** E2: internal covariate shift in a deep linear network, where Santurkar et al. 2018 saw batch norm raise it. */

import { randomStream } from '../random.ts';
import type { DatasetSpec, LayerSpec, RunSpec } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { deepLinearClaims } from './claims/deepLinear.ts';
import { measureBoth, namesOfBoth, readingsOf } from './classifier.ts';
import { middleWeight } from './drift.ts';
import type { Experiment } from './experiment.ts';
import { finite, median } from './statistics.ts';

export const deepLinearSettings = {
  depth: { kind: 'integer', min: 3, max: 32, initial: 12 },
  learningRate: { kind: 'real', scale: 'log', min: 1e-5, max: 10, initial: 0.01 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof deepLinearSettings>;

/** Columns of inputs, of each layer and of what is to be fitted; examples, all of them in every batch. */
const [width, examples] = [10, 256];

/** Updates of the training, and between two readings. */
const linearSteps = { all: 200, every: 8 } as const;

function specs({ depth, learningRate, seed }: Values): RunSpec[] {
  const dataset = linearMap(seed);
  const layersWith = (norm: readonly LayerSpec[]): LayerSpec[] => [
    ...Array.from({ length: depth - 1 }, () => [{ kind: 'linear', units: width } as const, ...norm]).flat(),
    { kind: 'linear', units: width },
  ];
  return [[{ kind: 'batchNorm' } as const], []].map((norm) => ({
    seed,
    dataset,
    layers: layersWith(norm),
    init: { kind: 'glorot' },
    loss: 'meanSquaredError',
    optimizer: { kind: 'sgd', learningRate },
    batchSize: examples,
    steps: linearSteps.all,
    probes: [{ kind: 'internalShift', schedule: [[0, linearSteps.every]] }],
  }));
}

/** Normal inputs, and what a random matrix makes of them. */
function linearMap(seed: number): DatasetSpec {
  const random = randomStream(seed, 'linear map');
  const row = () => Array.from({ length: width }, () => Math.fround(random.normal()));
  const [matrix, x] = [width, examples].map((rows) => Array.from({ length: rows }, row)) as [number[][], number[][]];
  const targets = x.map((inputs) =>
    matrix.map((weights) => {
      const sum = weights.reduce((sum, weight, i) => sum + weight * (inputs[i] as number), 0);
      return Math.fround(sum / Math.sqrt(width));
    }),
  );
  return { kind: 'given', train: { x, targets } };
}

const keep = namesOfBoth(['shift', 'cosine']);

export const deepLinear: Experiment<typeof deepLinearSettings> = {
  name: 'deepLinear',
  question: 'Does batch norm lower the shift in a deep linear net?',
  settings: deepLinearSettings,
  specs,
  measure: (_, results) =>
    measureBoth(results, (result) => {
      const shifts = readingsOf(result, 0).map(middleWeight);
      return {
        shift: finite(median(shifts.map(([change]) => change))),
        cosine: finite(median(shifts.map(([, cosine]) => cosine))),
      };
    }),
  claims: deepLinearClaims,
  sweeps: [{ name: 'rates', at: {}, grid: { learningRate: [0.001, 0.01] }, keep }],
};
