import type { covariateShiftSettings } from '../covariateShift.ts';
import type { Claim } from '../experiment.ts';
import { isBetween, measured, medianOf, shareWhere } from '../statistics.ts';

export const covariateShiftClaims: readonly Claim<typeof covariateShiftSettings>[] = [
  {
    says: 'The fit is good where there were examples, and on the other half worse than the mean of the curve would be.',
    at: {},
    holds: (measures) =>
      measures.every((one) => measured(one, 'seenError') < 0.01) &&
      shareWhere(measures, (one) => measured(one, 'unseenError') > measured(one, 'unseenVariance')) === 1 &&
      medianOf(measures, 'unseenError') > 1,
  },
  {
    says: 'Just past the border it does better than the mean of that stretch would.',
    at: { newTo: 0.5 },
    holds: (measures) => medianOf(measures, 'unseenError') < medianOf(measures, 'unseenVariance'),
  },
  {
    says: 'Shown only the new half, it learns that, and forgets the old one.',
    at: {},
    holds: (measures) => medianOf(measures, 'newSteps') < 400 && medianOf(measures, 'forgottenError') > 0.3,
  },
  {
    says: 'Half first and then the whole takes more steps than the whole from the start.',
    at: {},
    holds: (measures) =>
      medianOf(measures, 'totalRatio') > 1.4 && shareWhere(measures, (one) => measured(one, 'totalRatio') > 1) >= 0.9,
  },
  {
    says: 'The second part of it alone takes about as many as the whole from the start.',
    at: {},
    holds: (measures) => isBetween(medianOf(measures, 'extraRatio'), 0.7, 1.5),
  },
];
