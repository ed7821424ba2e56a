/** What the initialization figure trains, and what came of it. Pure. */
import { taskTarget } from '../../../engine/experiments/classifier.ts';
import { measureStart, startSpecs } from '../../../engine/experiments/initialization.ts';
import type { Values } from '../../params/param.ts';
import { accuracyHeight, gradientHeight } from '../../sweeps/heights.ts';
import type { Tolerance } from '../../sweeps/tolerance.ts';
import { columnsOf, gridOf, seedsFrom, type Trial } from '../../sweeps/tolerance.ts';
import type { SweepWidget } from '../../training/sweeping.ts';
import { params } from './params.ts';

export type StartSettings = Values<typeof params>;

/** What is kept of a run: every quantity, so that another one can be drawn without training again. */
interface Outcome {
  readonly accuracy: number | null;
  readonly batchAccuracy: number | null;
  readonly gradient: number | null;
  readonly hasDiverged: boolean;
}

export interface StartData extends Tolerance {
  readonly what: StartSettings['what'];
  readonly quantity: StartSettings['quantity'];
  readonly seeds: readonly number[];
  readonly target: number;
}

/** Times the usual size. */
const factors = {
  weights: [0.03, 0.1, 0.3, 1, 3, 10],
  outlierWeights: [1, 3, 10, 30, 100, 300],
  outlierSample: [1, 3, 10, 30, 100, 300],
} as const;

/** Where each task is learned from the usual start, with and without batch norm. */
const nets = {
  digits: { task: 'digits', standardize: true, depth: 3, learningRate: 0.3 },
  spiral: { task: 'spiral', standardize: false, depth: 6, learningRate: 0.1 },
} as const;

/** Powers of ten between which first gradients lie: the deeper the net, the further apart. */
const decades = { digits: [-4, 6], spiral: [-8, 8] } as const;

export const start: SweepWidget<typeof params, Outcome, StartData> = {
  params,
  jobsOf: ({ what, task, seed, seeds }) =>
    gridOf(factors[what], seedsFrom(seed, seeds), (factor, one) =>
      startSpecs({
        ...nets[task],
        seed: one,
        scale: what === 'weights' ? factor : 1,
        outlierWeights: what === 'outlierWeights' && factor !== 1 ? 5 : 0,
        outlierSample: what === 'outlierSample' && factor !== 1,
        outlierFactor: factor,
      }),
    ),
  outcomeOf(result, { task }) {
    const { bestAccuracy, bestBatchAccuracy, firstGradient } = measureStart(result, taskTarget[task]);
    return {
      accuracy: bestAccuracy ?? null,
      batchAccuracy: bestBatchAccuracy ?? null,
      gradient: firstGradient ?? null,
      hasDiverged: result.status === 'diverged',
    };
  },
  dataOf(outcomes, { what, quantity, task, seed, seeds }) {
    const target = taskTarget[task];
    const trialOf = (outcome: Outcome) => trial(outcome, quantity, target);
    const columns = (net: 0 | 1) => columnsOf(outcomes, factors[what], seeds, net, trialOf);
    const height = quantity === 'gradient' ? gradientHeight(decades[task]) : accuracyHeight(target);
    return {
      with: columns(0),
      without: columns(1),
      height,
      what,
      quantity,
      seeds: seedsFrom(seed, seeds),
      target,
    };
  },
};

function trial(outcome: Outcome, quantity: StartSettings['quantity'], target: number): Trial {
  const value = outcome[quantity] ?? undefined;
  if (quantity === 'gradient') return { value, state: value === undefined ? 'diverged' : 'trained' };
  if (outcome.hasDiverged) return { value, state: 'diverged' };
  return { value, state: (value ?? 0) >= target ? 'trained' : 'stalled' };
}
