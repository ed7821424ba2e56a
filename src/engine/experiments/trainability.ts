/** E13: how deep a network can be and still learn the spiral in 300 steps. */

import type { RunResult } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { arrivalProbe, measureArrival } from './arrival.ts';
import { trainabilityClaims } from './claims/trainability.ts';
import { taskSteps, taskTarget } from './classifier.ts';
import { activationSetting, deepLayers, normSetting } from './deepLayers.ts';
import type { Experiment } from './experiment.ts';

export const trainabilitySettings = {
  depth: { kind: 'integer', min: 1, max: 64, initial: 16 },
  norm: normSetting,
  activation: activationSetting,
  skip: { kind: 'toggle', initial: false },
  learningRate: { kind: 'real', scale: 'log', min: 1e-4, max: 10, initial: 0.1 },
  seed: seedSetting,
} as const satisfies Settings;

/** Numbers of hidden layers that are compared. */
export const trainedDepths = [6, 10, 16, 24, 32, 48] as const;

type Values = SettingValues<typeof trainabilitySettings>;

export function trainabilitySpecs({ learningRate, seed, ...net }: Values) {
  const layers = deepLayers(net, 2);
  return [
    {
      seed,
      dataset: { kind: 'spiral' } as const,
      layers: [...layers, { kind: 'linear', units: 3 } as const],
      init: { kind: 'he' } as const,
      loss: 'softmaxCrossEntropy' as const,
      optimizer: { kind: 'sgd', learningRate } as const,
      batchSize: 64,
      steps: taskSteps.spiral,
      probes: [arrivalProbe],
    },
  ];
}

export const trainability: Experiment<typeof trainabilitySettings> = {
  name: 'trainability',
  question: 'How deep can a network be and still learn?',
  settings: trainabilitySettings,
  specs: trainabilitySpecs,
  measure: (_, [result]) => measureArrival(result as RunResult, taskTarget.spiral),
  claims: trainabilityClaims,
  sweeps: [
    {
      name: 'depths',
      at: {},
      grid: { norm: ['none', 'batchNorm'], depth: [...trainedDepths], learningRate: [0.01, 0.03, 0.1] },
      keep: ['finalAccuracy'],
    },
    {
      name: 'skips',
      at: { skip: true, learningRate: 0.03 },
      grid: { norm: ['none', 'batchNorm'], depth: [16, 32, 48] },
      keep: ['finalAccuracy'],
    },
  ],
};
