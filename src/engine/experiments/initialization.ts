/** E9: how much the initial weights matter, and what a few extreme weights, or one extreme example, do to training. */

import type { RunResult, RunSpec } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { arrivalProbe, measureArrival } from './arrival.ts';
import { deepSpiral, initializationClaims, rawDigits } from './claims/initialization.ts';
import { bothClassifiers, digitSettings, measureBoth, namesOfBoth, readingsOf, taskTarget } from './classifier.ts';
import type { Experiment, Measures } from './experiment.ts';
import { finite } from './statistics.ts';

export const initializationSettings = {
  ...digitSettings,
  depth: { ...digitSettings.depth, initial: 3 },
  learningRate: { kind: 'real', scale: 'log', min: 1e-4, max: 10, initial: 0.3 },
  /** Times the weights of every layer but the last. */
  scale: { kind: 'real', scale: 'log', min: 0.001, max: 1000, initial: 1 },
  /** So many weights of each of these layers are multiplied by `outlierFactor`. */
  outlierWeights: { kind: 'integer', min: 0, max: 64, initial: 0 },
  outlierFactor: { kind: 'real', scale: 'log', min: 1, max: 1000, initial: 100 },
  /** Whether the features of one example in each batch are multiplied by `outlierFactor`. */
  outlierSample: { kind: 'toggle', initial: false },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof initializationSettings>;

/** Updates in which to arrive. */
const startSteps = 400;

/** The runs of one start, first with and then without batch normalization. */
export function startSpecs(values: Values): readonly RunSpec[] {
  const { learningRate, scale, outlierWeights, outlierFactor: factor, outlierSample, ...net } = values;
  const outliers = outlierWeights > 0 && { outliers: { perLayer: outlierWeights, factor } };
  const specs = bothClassifiers({
    ...net,
    init: { kind: 'he', hiddenScale: scale, ...outliers },
    optimizer: { kind: 'sgd', learningRate },
    steps: startSteps,
    probes: [arrivalProbe, { kind: 'gradientNorms', schedule: [[0, startSteps + 1]] }],
  });
  return specs.map((spec) => ({ ...spec, ...(outlierSample && { outlierSample: { factor } }) }));
}

/** What the text quotes of one run. */
export function measureStart(result: RunResult, target: number): Measures {
  const arrival = measureArrival(result, target);
  const { finalAccuracy } = arrival;
  const lengths = readingsOf(result, 1)[0];
  const batchAccuracies = readingsOf(result, 0).map(([batch]) => batch as number);
  return {
    ...arrival,
    trained: result.status === 'finished' && (finalAccuracy ?? 0) >= target ? 1 : 0,
    /** With the statistics of the test set in place of running averages. */
    finalBatchAccuracy: finite(batchAccuracies.at(-1)),
    bestBatchAccuracy: finite(Math.max(...batchAccuracies)),
    /** Length of the gradient of all weights together, before the first step. */
    firstGradient: finite(lengths && Math.hypot(...lengths)),
  };
}

const keep = namesOfBoth(['stepsToTarget', 'bestAccuracy', 'finalAccuracy']);

export const initialization: Experiment<typeof initializationSettings> = {
  name: 'initialization',
  question: 'How much does the start matter?',
  settings: initializationSettings,
  specs: startSpecs,
  measure: ({ task }, results) => measureBoth(results, (result) => measureStart(result, taskTarget[task])),
  claims: initializationClaims,
  sweeps: [
    {
      name: 'digits',
      at: {},
      grid: { scale: [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100] },
      keep: [...keep, ...namesOfBoth(['firstGradient'])],
    },
    {
      name: 'rawDigits',
      at: rawDigits,
      grid: { scale: [0.03, 0.1, 0.3, 1, 3, 10, 30] },
      keep: namesOfBoth(['finalAccuracy']),
    },
    { name: 'spiral', at: deepSpiral, grid: { scale: [0.01, 0.1, 0.5, 0.7, 1, 1.4, 2, 10, 100] }, keep },
    {
      name: 'outlierWeights',
      at: { ...deepSpiral, outlierWeights: 5 },
      grid: { outlierFactor: [10, 100, 300] },
      keep: [...keep, ...namesOfBoth(['firstGradient'])],
    },
    {
      name: 'outlierSample',
      at: deepSpiral,
      grid: { outlierSample: [false, true], outlierFactor: [10, 100] },
      keep: [...keep, ...namesOfBoth(['bestBatchAccuracy', 'finalBatchAccuracy'])],
    },
  ],
};
