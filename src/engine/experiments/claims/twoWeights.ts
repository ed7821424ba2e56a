import type { Claim } from '../experiment.ts';
import { isBetween, measured, medianOf } from '../statistics.ts';
import type { twoWeightsSettings } from '../twoWeights.ts';

// 36 starts, none of them at the place where both weights are 0.
const grid = { starts: 6 } as const;
const after = { weights: 'after' } as const;
const seeds = 8;

export const twoWeightsClaims: readonly Claim<typeof twoWeightsSettings>[] = [
  {
    says: 'After batch norm the narrow ellipse becomes almost a circle, and the learning rate may be several times larger.',
    at: after,
    holds: (measures) =>
      medianOf(measures, 'without.conditionNumber') > 3 * medianOf(measures, 'with.conditionNumber') &&
      measures.every((one) => measured(one, 'with.largestStableRate') > 2 * measured(one, 'without.largestStableRate')),
  },
  {
    says: 'At one small learning rate it takes about as many steps with as without.',
    at: { ...after, learningRate: 0.01 },
    holds: (measures) =>
      isBetween(medianOf(measures, 'with.stepsToSolved') / medianOf(measures, 'without.stepsToSolved'), 0.6, 1.3),
  },
  {
    says: 'At learning rate 0.3 it takes ten steps; without batch norm the loss explodes.',
    at: { ...after, learningRate: 0.3 },
    holds: (measures) =>
      medianOf(measures, 'with.stepsToSolved') <= 12 && measures.every((one) => one['without.stepsToSolved'] === null),
  },
  {
    says: 'With the weights before batch norm, most starts arrive at learning rate 3, and none of them without it.',
    at: { ...grid, learningRate: 3 },
    seeds,
    holds: (measures) => medianOf(measures, 'with.solved') > 0.85 && medianOf(measures, 'without.solved') === 0,
  },
  {
    says: 'At learning rate 30 most still arrive, and even at 300.',
    at: { ...grid, learningRate: 30 },
    against: [{ ...grid, learningRate: 300 }],
    seeds,
    holds: (measures, faster = []) =>
      medianOf(measures, 'with.solved') > 0.85 && medianOf(faster, 'with.solved') > 0.65,
  },
  {
    says: 'At learning rate 0.14 fewer starts arrive with batch norm than without.',
    at: { ...grid, learningRate: 0.14 },
    seeds,
    holds: (measures) => medianOf(measures, 'with.solved') < 0.6 && medianOf(measures, 'without.solved') > 0.75,
  },
  {
    says: 'With batch norm the loss is the same along each ray, and never large; without it, it grows with the square.',
    at: { starts: 1 },
    seeds,
    holds: (measures) =>
      measures.every((one) => measured(one, 'with.rayChange') < 1e-3 && measured(one, 'with.maxLoss') < 1.1) &&
      medianOf(measures, 'without.maxLoss') > 20,
  },
  {
    says: 'Close to the place where both weights are 0, its slopes are the steepest of all.',
    at: { starts: 1 },
    seeds,
    holds: (measures) => medianOf(measures, 'with.maxSlope') > 5 * medianOf(measures, 'without.maxSlope'),
  },
];
