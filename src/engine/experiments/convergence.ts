/** E7: steps to a test accuracy, with and without, each at a learning rate of its own. */

import type { OptimizerSpec } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { arrivalProbe, measureArrival } from './arrival.ts';
import { convergenceClaims, shallowSpiral } from './claims/convergence.ts';
import { bothClassifiers, contenders, measureBoth, taskSettings, taskSteps, taskTarget } from './classifier.ts';
import type { Experiment } from './experiment.ts';

const learningRate = { kind: 'real', scale: 'log', min: 1e-4, max: 100, initial: 0.18 } as const;

export const optimizerSetting = {
  kind: 'choice',
  options: ['sgd', 'momentum', 'rmsprop', 'adam'],
  initial: 'sgd',
} as const;

export const convergenceSettings = {
  ...taskSettings,
  optimizer: optimizerSetting,
  learningRate,
  /** That of the net without batch norm. */
  plainLearningRate: learningRate,
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof convergenceSettings>;

/** The runs of one seed, first with and then without batch normalization. */
export function convergenceSpecs({ optimizer, learningRate, plainLearningRate, ...net }: Values) {
  const at = (rate: number): OptimizerSpec => ({ kind: optimizer, learningRate: rate });
  const steps = taskSteps[net.task];
  const both = bothClassifiers({ ...net, optimizer: at(learningRate), steps, probes: [arrivalProbe] });
  return [both[contenders.with], { ...both[contenders.without], optimizer: at(plainLearningRate) }];
}

const digits = { task: 'digits', standardize: true } as const;
const keep = ['with.stepsToTarget', 'without.stepsToTarget', 'with.finalAccuracy', 'without.finalAccuracy'];

export const convergence: Experiment<typeof convergenceSettings> = {
  name: 'convergence',
  question: 'How many steps to the target?',
  settings: convergenceSettings,
  specs: convergenceSpecs,
  measure: ({ task }, results) => measureBoth(results, (result) => measureArrival(result, taskTarget[task])),
  claims: convergenceClaims,
  sweeps: [
    { name: 'spiral', at: {}, grid: {}, keep },
    { name: 'shallowSpiral', at: shallowSpiral, grid: {}, keep },
    { name: 'deepSpiral', at: { depth: 10, learningRate: 0.18, plainLearningRate: 0.1 }, grid: {}, keep },
    { name: 'equalSpiral', at: { learningRate: 0.1, plainLearningRate: 0.1 }, grid: {}, keep },
    {
      name: 'spiralMomentum',
      at: { optimizer: 'momentum', learningRate: 0.018, plainLearningRate: 0.056 },
      grid: {},
      keep,
    },
    { name: 'spiralAdam', at: { optimizer: 'adam', learningRate: 0.0056, plainLearningRate: 0.018 }, grid: {}, keep },
    {
      name: 'rawDigits',
      at: { task: 'digits', depth: 3, learningRate: 1.8, plainLearningRate: 0.18 },
      grid: {},
      keep,
    },
    { name: 'digits', at: { ...digits, depth: 3, learningRate: 1.8, plainLearningRate: 0.56 }, grid: {}, keep },
    { name: 'deepDigits', at: { ...digits, depth: 6, learningRate: 1, plainLearningRate: 0.32 }, grid: {}, keep },
    {
      name: 'deepDigitsAdam',
      at: { ...digits, optimizer: 'adam', learningRate: 0.018, plainLearningRate: 0.018 },
      grid: {},
      keep,
    },
    {
      name: 'equalDigits',
      at: { ...digits, learningRate: 0.1, plainLearningRate: 0.1 },
      grid: { depth: [3, 6] },
      keep,
    },
  ],
};
