/** What the convergence figure trains, and what came of it. Pure. */
import { measureArrival } from '../../../engine/experiments/arrival.ts';
import { bestRates } from '../../../engine/experiments/bestRates.ts';
import { taskSteps, taskTarget } from '../../../engine/experiments/classifier.ts';
import { convergenceSpecs } from '../../../engine/experiments/convergence.ts';
import { seedsFrom } from '../../sweeps/tolerance.ts';
import type { SweepWidget } from '../../training/sweeping.ts';
import type { Arrival, Duels, Pair } from './duels.ts';
import { params } from './params.ts';

export interface ConvergenceData {
  /** Both at one learning rate. */
  readonly equal: Duels;
  /** Each at the rate that suits it best. */
  readonly best: Duels;
  /** Updates in which to arrive. */
  readonly steps: number;
  readonly target: number;
}

/** Runs per seed: at the same rate with and without, then at the best rates with and without. */
const perSeed = 4;

export const convergence: SweepWidget<typeof params, Arrival, ConvergenceData> = {
  params,
  jobsOf(values) {
    const { task, standardize, depth, optimizer, learningRate } = values;
    const [withRate, withoutRate] = bestRates(values);
    return seedsFrom(values.seed, values.seeds).flatMap((seed) => {
      const net = { task, standardize, depth, optimizer, seed };
      return [
        ...convergenceSpecs({ ...net, learningRate, plainLearningRate: learningRate }),
        ...convergenceSpecs({ ...net, learningRate: withRate, plainLearningRate: withoutRate }),
      ];
    });
  },
  outcomeOf: (result, { task }) => measureArrival(result, taskTarget[task]).stepsToTarget ?? 'never',
  dataOf(outcomes, values) {
    const { task, learningRate } = values;
    const pairs = (from: 0 | 2): Pair[] =>
      seedsFrom(values.seed, values.seeds).map((seed, i) => {
        const at = perSeed * i + from;
        return { seed, with: outcomes[at], without: outcomes[at + 1] };
      });
    return {
      equal: { rates: [learningRate, learningRate], pairs: pairs(0) },
      best: { rates: bestRates(values), pairs: pairs(2) },
      steps: taskSteps[task],
      target: taskTarget[task],
    };
  },
};
