/** E7: steps to a test accuracy, with and without, each at a learning rate of its own. */
import type { OptimizerSpec } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { arrivalProbe, measureArrival } from './arrival.ts';
import { bothClassifiers, contenders, measureBoth, taskSettings, taskSteps, taskTarget } from './classifier.ts';
import type { Experiment } from './experiment.ts';

const learningRate = { kind: 'real', scale: 'log', min: 1e-4, max: 100, initial: 0.1 } as const;

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
  plainLearningRate: { ...learningRate, initial: 0.18 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof convergenceSettings>;

function bothSpecs({ optimizer, learningRate, plainLearningRate, ...net }: Values) {
  const at = (rate: number): OptimizerSpec => ({ kind: optimizer, learningRate: rate });
  const steps = taskSteps[net.task];
  const both = bothClassifiers({ ...net, optimizer: at(learningRate), steps, probes: [arrivalProbe] });
  return [both[contenders.with], { ...both[contenders.without], optimizer: at(plainLearningRate) }];
}

const keep = ['with.stepsToTarget', 'without.stepsToTarget', 'with.finalAccuracy', 'without.finalAccuracy'];

export const convergence: Experiment<typeof convergenceSettings> = {
  name: 'convergence',
  question: 'How many steps to the target?',
  settings: convergenceSettings,
  specs: bothSpecs,
  measure: ({ task }, results) => measureBoth(results, (result) => measureArrival(result, taskTarget[task])),
  claims: [],
  sweeps: [{ name: 'spiral', at: {}, grid: { depth: [6] }, keep }],
};
