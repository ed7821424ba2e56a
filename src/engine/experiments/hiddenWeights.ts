/** E9: how far hidden weights turn in training, and what is learnt where they stay as they were drawn (Frankle et al. 2021). */

import type { RunResult, RunSpec } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { arrivalProbe, measureArrival } from './arrival.ts';
import { hiddenWeightsClaims, learntDigits } from './claims/hiddenWeights.ts';
import { bothClassifiers, measureBoth, namesOfBoth, type TaskValues, taskSettings, taskTarget } from './classifier.ts';
import type { Experiment, Measures } from './experiment.ts';
import { initializationSettings } from './initialization.ts';
import { matricesOf, type Rows } from './standing.ts';
import { finite, median } from './statistics.ts';

export const hiddenWeightsSettings = {
  ...taskSettings,
  learningRate: { ...initializationSettings.learningRate, initial: 0.1 },
  scale: initializationSettings.scale,
  /** Whether the weights of every layer but the last stay as they are drawn. */
  frozen: { kind: 'toggle', initial: false },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof hiddenWeightsSettings>;

/** Number of updates. */
const hiddenSteps = 400;

function specs({ learningRate, scale, frozen, ...net }: Values): readonly RunSpec[] {
  return bothClassifiers({
    ...net,
    init: { kind: 'he', hiddenScale: scale },
    optimizer: { kind: 'sgd', learningRate, ...(frozen && { frozen: 'hiddenWeights' as const }) },
    steps: hiddenSteps,
    probes: [arrivalProbe, { kind: 'weights', schedule: [[0, hiddenSteps]] }],
  });
}

function measureHidden(result: RunResult, { task, depth }: TaskValues): Measures {
  const widths = [task === 'spiral' ? 2 : 144, ...Array<number>(depth).fill(32)];
  const readings = result.measurements.filter(({ probe }) => probe === 1);
  const [start, end] = readings.map(({ values }) => matricesOf(values as Float32Array, widths));
  const turns = start && end ? start.map(({ values }, i) => turn(values, (end[i] as Rows).values)) : [];
  const { stepsToTarget, finalAccuracy } = measureArrival(result, taskTarget[task]);
  return {
    stepsToTarget: stepsToTarget ?? null,
    finalAccuracy: finalAccuracy ?? null,
    /** Median of the hidden layers. */
    turned: finite(median(turns)),
  };
}

/** Distance between two directions: 1 is a turn of 60°, √2 a right angle. */
function turn(before: ArrayLike<number>, after: ArrayLike<number>): number {
  const [from, to] = [length(before), length(after)];
  return length(Array.from(before, (weight, i) => (after[i] as number) / to - weight / from));
}

function length(weights: ArrayLike<number>): number {
  return Math.sqrt(Array.from(weights).reduce((sum, weight) => sum + weight * weight, 0));
}

const keep = namesOfBoth(['stepsToTarget', 'finalAccuracy', 'turned']);

export const hiddenWeights: Experiment<typeof hiddenWeightsSettings> = {
  name: 'hiddenWeights',
  question: 'Do the hidden weights have to learn?',
  settings: hiddenWeightsSettings,
  specs,
  measure: (values, results) => measureBoth(results, (result) => measureHidden(result, values)),
  claims: hiddenWeightsClaims,
  sweeps: [
    { name: 'spiral', at: {}, grid: { frozen: [false, true] }, keep },
    { name: 'digits', at: learntDigits, grid: { frozen: [false, true] }, keep },
    { name: 'turns', at: {}, grid: { scale: [0.1, 1, 10, 100] }, keep },
  ],
};
