import type { convergenceSettings } from '../convergence.ts';
import type { Claim, Measures } from '../experiment.ts';
import { isBetween, measured, median, medianOf } from '../statistics.ts';

const seeds = 10;

/** Median over seeds of the plain net's steps to the target, as a multiple of those with batch norm. */
function speedUp(measures: readonly Measures[]): number {
  return median(measures.map((one) => measured(one, 'without.stepsToTarget') / measured(one, 'with.stepsToTarget')));
}

/** By how much the median of the final accuracy is higher with batch norm. */
function gain(measures: readonly Measures[]): number {
  return medianOf(measures, 'with.finalAccuracy') - medianOf(measures, 'without.finalAccuracy');
}

const digits = { task: 'digits', standardize: true, depth: 3, learningRate: 1.8, plainLearningRate: 0.56 } as const;
const deepDigits = { ...digits, depth: 6, learningRate: 1, plainLearningRate: 0.32 } as const;
const adam = { optimizer: 'adam', learningRate: 0.0056, plainLearningRate: 0.018 } as const;

/** Three layers, each net at a learning rate that suits it. */
export const shallowSpiral = { depth: 3, learningRate: 0.32, plainLearningRate: 0.56 } as const;

export const convergenceClaims: readonly Claim<typeof convergenceSettings>[] = [
  {
    says: 'On the spiral, each at its best learning rate, batch norm needs about a third of the steps.',
    at: {},
    seeds,
    holds: (measures) => isBetween(speedUp(measures), 2.2, 6),
  },
  {
    says: 'With Adam the gain is small.',
    at: adam,
    seeds,
    holds: (measures) => isBetween(speedUp(measures), 1, 2.2),
  },
  {
    says: 'With momentum it is about double.',
    at: { optimizer: 'momentum', learningRate: 0.018, plainLearningRate: 0.056 },
    seeds,
    holds: (measures) => isBetween(speedUp(measures), 1.3, 3.3),
  },
  {
    says: 'On standardized digits it is small, too, with three layers; with six it is about double.',
    at: digits,
    against: [deepDigits],
    seeds,
    holds: (shallow, deep = []) => isBetween(speedUp(shallow), 1.1, 2) && isBetween(speedUp(deep), 1.4, 3),
  },
  {
    says: 'At an equal and small learning rate batch norm is not faster on standardized digits.',
    at: { ...digits, learningRate: 0.1, plainLearningRate: 0.1 },
    seeds,
    holds: (measures) => medianOf(measures, 'with.stepsToTarget') >= medianOf(measures, 'without.stepsToTarget'),
  },
  {
    says: 'Nowhere here is it fourteen times faster.',
    at: {},
    against: [adam, digits, deepDigits],
    seeds,
    holds: (...cells) => cells.every((measures) => speedUp(measures) < 7),
  },
  {
    says: 'It hardly ends at a better accuracy: equal on the spiral, a few points on standardized digits.',
    at: {},
    against: [digits],
    seeds,
    holds: (spiral, pictures = []) => Math.abs(gain(spiral)) < 0.02 && isBetween(gain(pictures), -0.02, 0.06),
  },
  {
    says: 'Three layers deep on the spiral it needs about half of the steps.',
    at: shallowSpiral,
    seeds,
    holds: (measures) => isBetween(speedUp(measures), 1.3, 4),
  },
];
