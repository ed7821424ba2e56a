import type { Claim, Measures } from '../experiment.ts';
import type { learningRateRangeSettings } from '../learningRateRange.ts';
import { shareWhere } from '../statistics.ts';

const seeds = 8;

/** Share of the seeds on which a net arrives at the target. */
function arrivals(measures: readonly Measures[], net: 'with' | 'without'): number {
  return shareWhere(measures, (one) => one[`${net}.stepsToTarget`] !== null);
}

const deepDigits = { task: 'digits', standardize: true, depth: 6 } as const;
const sigmoid = { task: 'digits', depth: 3, width: 64, activation: 'sigmoid' } as const;

export const learningRateRangeClaims: readonly Claim<typeof learningRateRangeSettings>[] = [
  {
    says: 'On the spiral only batch norm arrives at 0.01, and only batch norm at 1.',
    at: { learningRate: 0.01 },
    against: [{ learningRate: 1 }],
    seeds,
    holds: (...cells) =>
      cells.every((measures) => arrivals(measures, 'with') >= 0.8 && arrivals(measures, 'without') <= 0.15),
  },
  {
    says: 'At 0.1 both arrive.',
    at: { learningRate: 0.1 },
    seeds,
    holds: (measures) => arrivals(measures, 'with') >= 0.8 && arrivals(measures, 'without') >= 0.8,
  },
  {
    says: 'At 10 neither does: batch norm has a limit, too.',
    at: { learningRate: 10 },
    seeds,
    holds: (measures) => arrivals(measures, 'with') <= 0.15 && arrivals(measures, 'without') <= 0.15,
  },
  {
    says: 'On standardized digits, six layers deep, only batch norm arrives at 1.',
    at: { ...deepDigits, learningRate: 1 },
    seeds,
    holds: (measures) => arrivals(measures, 'with') >= 0.8 && arrivals(measures, 'without') <= 0.15,
  },
  {
    says: 'With sigmoids the plain net arrives at none of these, batch norm does.',
    at: { ...sigmoid, learningRate: 0.32 },
    against: [{ ...sigmoid, learningRate: 3.2 }],
    seeds: 5,
    holds: (...cells) =>
      cells.every((measures) => arrivals(measures, 'with') >= 0.8 && arrivals(measures, 'without') === 0),
  },
  {
    says: 'With momentum only batch norm arrives at 0.18, and only batch norm at 0.0018.',
    at: { optimizer: 'momentum', learningRate: 0.18 },
    against: [{ optimizer: 'momentum', learningRate: 0.0018 }],
    seeds,
    holds: (...cells) =>
      cells.every((measures) => arrivals(measures, 'with') >= 0.8 && arrivals(measures, 'without') <= 0.15),
  },
];
