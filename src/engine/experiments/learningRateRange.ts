/** E8: which learning rates train at all (Bjorck et al. 2018). One run of this experiment is one learning rate. */

import type { RunResult, RunSpec } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { arrivalProbe, measureArrival } from './arrival.ts';
import { learningRateRangeClaims } from './claims/learningRateRange.ts';
import { bothClassifiers, measureBoth, taskSettings, taskTarget } from './classifier.ts';
import { optimizerSetting } from './convergence.ts';
import type { Experiment, Measures } from './experiment.ts';

export const learningRateRangeSettings = {
  ...taskSettings,
  activation: { kind: 'choice', options: ['relu', 'tanh', 'sigmoid'], initial: 'relu' },
  width: { kind: 'integer', min: 2, max: 128, initial: 32 },
  optimizer: optimizerSetting,
  learningRate: { kind: 'real', scale: 'log', min: 1e-4, max: 100, initial: 0.1 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof learningRateRangeSettings>;

/** Four learning rates per factor of ten. */
const learningRates: readonly number[] = Array.from({ length: 19 }, (_, i) =>
  Number((10 ** (i / 4 - 3)).toPrecision(3)),
);

/** Updates in which to arrive. */
export const rangeSteps = 400;

/** The runs at one learning rate, first with and then without batch normalization. */
export function rangeSpecs({ optimizer, learningRate, ...net }: Values): readonly [RunSpec, RunSpec] {
  return bothClassifiers({
    ...net,
    optimizer: { kind: optimizer, learningRate },
    steps: rangeSteps,
    probes: [arrivalProbe],
  });
}

function measureRate(result: RunResult, target: number): Measures {
  const arrival = measureArrival(result, target);
  const { finalAccuracy } = arrival;
  return { ...arrival, usable: result.status === 'finished' && (finalAccuracy ?? 0) >= target ? 1 : 0 };
}

const digits = { task: 'digits', standardize: true, depth: 3 } as const;
const usable = ['with.usable', 'without.usable'];
const keep = ['with.stepsToTarget', 'without.stepsToTarget', 'with.finalAccuracy', 'without.finalAccuracy'];

export const learningRateRange: Experiment<typeof learningRateRangeSettings> = {
  name: 'learningRateRange',
  question: 'Which learning rates train at all?',
  settings: learningRateRangeSettings,
  specs: rangeSpecs,
  measure: ({ task }, results) => measureBoth(results, (result) => measureRate(result, taskTarget[task])),
  claims: learningRateRangeClaims,
  sweeps: [
    { name: 'spiral', at: {}, grid: { learningRate: learningRates }, keep },
    { name: 'deepSpiral', at: { depth: 10 }, grid: { learningRate: learningRates }, keep: usable },
    { name: 'spiralAdam', at: { optimizer: 'adam' }, grid: { learningRate: learningRates }, keep: usable },
    { name: 'rawDigits', at: { ...digits, standardize: false }, grid: { learningRate: learningRates }, keep },
    { name: 'digits', at: digits, grid: { learningRate: learningRates }, keep },
    { name: 'deepDigits', at: { ...digits, depth: 6 }, grid: { learningRate: learningRates }, keep },
    {
      name: 'sigmoidDigits',
      at: { ...digits, standardize: false, activation: 'sigmoid', width: 64 },
      grid: { learningRate: learningRates },
      keep: usable,
    },
  ],
};
