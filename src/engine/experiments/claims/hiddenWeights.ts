import type { Claim } from '../experiment.ts';
import type { hiddenWeightsSettings } from '../hiddenWeights.ts';
import { isBetween, medianOf, shareWhere } from '../statistics.ts';

const seeds = 6;

/** Features of the digits have to be learnt. */
export const learntDigits = { task: 'digits', standardize: true, depth: 3, learningRate: 0.3 } as const;

export const hiddenWeightsClaims: readonly Claim<typeof hiddenWeightsSettings>[] = [
  {
    says: 'With batch norm the spiral is learnt with hidden weights that stay as drawn: γ, β and the last layer suffice.',
    at: { frozen: true },
    seeds,
    holds: (measures) =>
      medianOf(measures, 'with.finalAccuracy') > 0.97 &&
      shareWhere(measures, (one) => one['with.stepsToTarget'] !== null) >= 0.9,
  },
  {
    says: 'Without it, that takes several times as many steps, and often more than there are.',
    at: { frozen: true },
    seeds,
    holds: (measures) =>
      medianOf(measures, 'without.stepsToTarget') >= 3 * medianOf(measures, 'with.stepsToTarget') &&
      shareWhere(measures, (one) => one['without.stepsToTarget'] === null) >= 0.2,
  },
  {
    says: 'The digits need hidden layers that learn, with batch norm and without.',
    at: { ...learntDigits, frozen: true },
    against: [learntDigits],
    seeds,
    holds: (frozen, free = []) =>
      ['with.finalAccuracy', 'without.finalAccuracy'].every(
        (name) => medianOf(frozen, name) < 0.55 && medianOf(free, name) > 0.78,
      ),
  },
  {
    says: 'The longer the hidden weights, the less they turn: hardly at ten times their length, not at all at a hundred.',
    at: {},
    against: [{ scale: 0.1 }, { scale: 10 }, { scale: 100 }],
    seeds,
    holds: (usual, short = [], long = [], longest = []) =>
      isBetween(medianOf(usual, 'with.turned'), 0.08, 0.2) &&
      medianOf(short, 'with.turned') > 0.8 &&
      medianOf(long, 'with.turned') < 0.02 &&
      medianOf(longest, 'with.turned') < 0.001,
  },
];
