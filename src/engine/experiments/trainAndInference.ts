/** E12: the same network with the statistics of the batch and with its running averages. */

import type { RunResult } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { trainAndInferenceClaims } from './claims/trainAndInference.ts';
import { classifier, readingsOf } from './classifier.ts';
import type { Experiment, Measures } from './experiment.ts';

export const trainAndInferenceSettings = {
  learningRate: { kind: 'real', scale: 'log', min: 1e-4, max: 10, initial: 0.1 },
  /** PyTorch's: new = old + momentum · (batch − old). */
  momentum: { kind: 'real', scale: 'log', min: 1e-4, max: 1, initial: 0.1 },
  steps: { kind: 'integer', min: 1, max: 400, initial: 400 },
  /** Test examples in a batch, and classes among them. */
  batchSize: { kind: 'integer', min: 2, max: 128, initial: 64 },
  classes: { kind: 'integer', min: 1, max: 10, initial: 10 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof trainAndInferenceSettings>;

const probes = { accuracy: 0, batchMates: 1, flips: 2 } as const;

function specs({ learningRate, momentum, steps, batchSize, classes, seed }: Values) {
  const schedule = [[steps, 1]] as const;
  return [
    classifier({
      seed,
      task: 'digits',
      standardize: false,
      depth: 3,
      norm: [{ kind: 'batchNorm', momentum }],
      optimizer: { kind: 'sgd', learningRate },
      steps,
      probes: [
        { kind: 'accuracy', schedule },
        { kind: 'batchMates', schedule, size: batchSize, classes },
        { kind: 'flips', schedule, size: batchSize },
      ],
    }),
  ];
}

function measureModes(result: RunResult): Measures {
  const reading = (probe: number, index: number) => readingsOf(result, probe)[0]?.[index] ?? null;
  return {
    batchAccuracy: reading(probes.accuracy, 0),
    inferenceAccuracy: reading(probes.accuracy, 1),
    batchMatesAccuracy: reading(probes.batchMates, 0),
    batchMatesInferenceAccuracy: reading(probes.batchMates, 1),
    flips: reading(probes.flips, 0),
  };
}

const accuracies = ['batchAccuracy', 'inferenceAccuracy'];

export const trainAndInference: Experiment<typeof trainAndInferenceSettings> = {
  name: 'trainAndInference',
  question: 'Why does the same image get two answers?',
  settings: trainAndInferenceSettings,
  specs,
  measure: (_, [result]) => measureModes(result as RunResult),
  claims: trainAndInferenceClaims,
  sweeps: [
    { name: 'momentum', at: {}, grid: { momentum: [0.001, 0.003, 0.01, 0.1, 1] }, keep: accuracies },
    { name: 'early', at: { steps: 30 }, grid: { momentum: [0.001, 0.01, 0.03, 0.1, 1] }, keep: accuracies },
    {
      name: 'classes',
      at: {},
      grid: { classes: [1, 2, 3, 5, 10] },
      keep: ['batchMatesAccuracy', 'batchMatesInferenceAccuracy'],
    },
    { name: 'batchMates', at: {}, grid: { batchSize: [2, 4, 8, 16, 32, 64] }, keep: ['flips'] },
  ],
};
