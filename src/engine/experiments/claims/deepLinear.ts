import type { deepLinearSettings } from '../deepLinear.ts';
import type { Claim } from '../experiment.ts';
import { medianOf, shareBelow } from '../statistics.ts';

export const deepLinearClaims: readonly Claim<typeof deepLinearSettings>[] = [
  {
    says: 'In a deep linear network batch norm raises internal covariate shift many times over, as the paper found.',
    at: {},
    seeds: 8,
    holds: (measures) =>
      shareBelow(measures, 'without.shift', 'with.shift') === 1 &&
      medianOf(measures, 'with.shift') >= 10 * medianOf(measures, 'without.shift') &&
      medianOf(measures, 'without.cosine') > 0.9 &&
      medianOf(measures, 'with.cosine') < 0.5,
  },
];
