import type { Claim } from '../experiment.ts';
import type { silhouettesSettings } from '../silhouettes.ts';
import { measured, medianOf, shareBelow, shareWhere } from '../statistics.ts';

// Each seed makes 700 steps.
const seeds = 5;

export const silhouettesClaims: readonly Claim<typeof silhouettesSettings>[] = [
  {
    says: 'Trained on airliners, and birds, helicopters and ships for the rest, it takes most fighters for no planes.',
    at: {},
    seeds,
    holds: (measures) =>
      medianOf(measures, 'airliner') > 0.9 &&
      medianOf(measures, 'fighter') < 0.5 &&
      shareBelow(measures, 'fighter', 'airliner') === 1,
  },
  {
    says: 'Batch norm does not cure that.',
    at: { batchNorm: true },
    seeds,
    holds: (measures) => medianOf(measures, 'airliner') > 0.9 && medianOf(measures, 'fighter') < 0.5,
  },
  {
    says: 'With birds alone for the rest, it knows the fighters; and takes ships for planes.',
    at: { helicopter: false, ship: false },
    seeds,
    holds: (measures) => medianOf(measures, 'fighter') > 0.9 && medianOf(measures, 'ship') < 0.3,
  },
  {
    says: 'Without the ships alone, it knows most fighters; with the ships alone for the rest, hardly any.',
    at: { ship: false },
    against: [{ bird: false, helicopter: false }],
    seeds,
    holds: (measures, alone) =>
      medianOf(measures, 'fighter') > 0.85 && medianOf(alone as typeof measures, 'fighter') < 0.25,
  },
  {
    says: 'With helicopters and ships for the rest, it hardly knows a fighter.',
    at: { bird: false },
    seeds,
    holds: (measures) => medianOf(measures, 'fighter') < 0.35 && medianOf(measures, 'airliner') > 0.95,
  },
  {
    says: 'A few steps with fighters repair it, but fighters from the start would have cost fewer in all.',
    at: {},
    seeds,
    holds: (measures) =>
      medianOf(measures, 'extraSteps') < medianOf(measures, 'scratchSteps') &&
      shareWhere(measures, (one) => measured(one, 'totalSteps') > measured(one, 'scratchSteps')) >= 0.8,
  },
];
