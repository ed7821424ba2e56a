/** What the learning rate range trains, and what came of it. Pure. */
import { measureArrival } from '../../../engine/experiments/arrival.ts';
import { taskTarget } from '../../../engine/experiments/classifier.ts';
import { rangeSpecs } from '../../../engine/experiments/learningRateRange.ts';
import type { Values } from '../../params/param.ts';
import { accuracyHeight } from '../../sweeps/heights.ts';
import type { Tolerance } from '../../sweeps/tolerance.ts';
import { columnsOf, gridOf, seedsFrom, type Trial } from '../../sweeps/tolerance.ts';
import type { SweepWidget } from '../../training/sweeping.ts';
import { params } from './params.ts';

export type RangeSettings = Values<typeof params>;

export interface RangeData extends Tolerance {
  readonly seeds: readonly number[];
  readonly target: number;
}

/** Ends of the map, as powers of ten. */
const [lowest, highest] = [-3, 1.5] as const;

export const range: SweepWidget<typeof params, Trial, RangeData> = {
  params,
  jobsOf(values) {
    const { task, standardize, depth, optimizer, activation } = values;
    const net = { task, standardize, depth, optimizer, activation, width: 32 } as const;
    const bothOf = (learningRate: number, seed: number) => rangeSpecs({ ...net, learningRate, seed });
    return gridOf(learningRates(values), seedsFrom(values.seed, values.seeds), bothOf);
  },
  outcomeOf(result, { task }) {
    const { bestAccuracy, stepsToTarget } = measureArrival(result, taskTarget[task]);
    const value = bestAccuracy ?? undefined;
    if (result.status === 'diverged') return { value, state: 'diverged' };
    return { value, state: stepsToTarget === null ? 'stalled' : 'trained' };
  },
  dataOf(outcomes, values) {
    const rates = learningRates(values);
    const column = (net: 0 | 1) => columnsOf(outcomes, rates, values.seeds, net, (trial) => trial);
    const target = taskTarget[values.task];
    const seeds = seedsFrom(values.seed, values.seeds);
    return { with: column(0), without: column(1), height: accuracyHeight(target), seeds, target };
  },
};

function learningRates({ perDecade }: RangeSettings): number[] {
  const count = (highest - lowest) * perDecade + 1;
  return Array.from({ length: count }, (_, i) => Number((10 ** (lowest + i / perDecade)).toPrecision(3)));
}
