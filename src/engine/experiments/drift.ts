/** E2: how the inputs of inner layers move during training, and internal covariate shift as Santurkar et al. 2018 define it. */

import type { ProbeSpec, RunResult, RunSpec } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { driftClaims } from './claims/drift.ts';
import { bothClassifiers, digitSettings, measureBoth, namesOfBoth, readingsOf } from './classifier.ts';
import type { Experiment, Measures } from './experiment.ts';
import { finite, median } from './statistics.ts';

export const driftSettings = {
  ...digitSettings,
  activation: { kind: 'choice', options: ['relu', 'tanh'], initial: 'relu' },
  learningRate: { kind: 'real', scale: 'log', min: 1e-4, max: 10, initial: 0.1 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof driftSettings>;

/** Updates of the training, and between two readings of each kind. */
export const driftSteps = { all: 200, drift: 4, shift: 8 } as const;

/** Index of each probe in the specs; what a picture needs comes after them. */
export const driftProbes = { drift: 0, shift: 1, picture: 2 } as const;

/** The two runs, first with and then without batch normalization. */
export function driftSpecs(
  { learningRate, ...values }: Values,
  picture: readonly ProbeSpec[] = [],
): readonly [RunSpec, RunSpec] {
  return bothClassifiers({
    ...values,
    // He's initial weights are made for ReLU, Glorot's for tanh.
    init: { kind: values.activation === 'tanh' ? 'glorot' : 'he' },
    optimizer: { kind: 'sgd', learningRate },
    steps: driftSteps.all,
    probes: [
      { kind: 'drift', schedule: [[0, driftSteps.drift]] },
      { kind: 'internalShift', schedule: [[0, driftSteps.shift]] },
      ...picture,
    ],
  });
}

function measureDrift(result: RunResult): Measures {
  // Nothing has moved at the first reading.
  const drifts = readingsOf(result, driftProbes.drift).slice(1);
  const shifts = readingsOf(result, driftProbes.shift).map(middleWeight);
  const mean = (values: readonly number[]) => finite(values.reduce((sum, value) => sum + value, 0) / values.length);
  return {
    drift: mean(drifts.map((layers) => layers.at(-2) as number)),
    meanDrift: mean(drifts.map((layers) => layers.at(-1) as number)),
    shift: finite(median(shifts.map(([change]) => change))),
    cosine: finite(median(shifts.map(([, cosine]) => cosine))),
    gradient: finite(median(shifts.map(([, , length]) => length))),
  };
}

/**
 * Change, cosine and length of the gradient of a weight matrix: of those with layers before them, the one in the middle.
 */
export function middleWeight(readings: readonly number[]): readonly [change: number, cosine: number, length: number] {
  const start = 3 * (Math.floor(readings.length / 6) + 1);
  return readings.slice(start, start + 3) as [number, number, number];
}

const keep = namesOfBoth(['drift', 'shift', 'cosine']);

export const drift: Experiment<typeof driftSettings> = {
  name: 'drift',
  question: "Do a layer's inputs drift, and does batch norm stop it?",
  settings: driftSettings,
  specs: (values) => driftSpecs(values),
  measure: (_, results) => measureBoth(results, measureDrift),
  claims: driftClaims,
  sweeps: [
    { name: 'digits', at: {}, grid: { learningRate: [0.01, 0.03, 0.1, 0.2] }, keep },
    { name: 'tanhSpiral', at: { task: 'spiral', activation: 'tanh' }, grid: { learningRate: [0.1] }, keep },
    { name: 'rawDigits', at: { standardize: false, depth: 4 }, grid: { learningRate: [0.1] }, keep },
  ],
};
