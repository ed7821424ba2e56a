import type { Claim, Measures } from '../experiment.ts';
import type { outlierUnitSettings } from '../outlierUnit.ts';
import { measured, median, medianOf, shareWhere } from '../statistics.ts';

/** A measure of each seed, as a multiple of the same seed's at the usual weights. */
function ratios(measures: readonly Measures[], usual: readonly Measures[], name: string): number[] {
  return measures.map((one, seed) => measured(one, name) / measured(usual[seed] as Measures, name));
}

export const outlierUnitClaims: readonly Claim<typeof outlierUnitSettings>[] = [
  {
    says: 'All weights of one unit a hundred times too large do nothing with batch norm: same loss, same gradient, as soon there.',
    at: {},
    against: [{ factor: 1 }],
    holds: (measures, usual = []) =>
      ratios(measures, usual, 'with.firstLoss').every((ratio) => Math.abs(ratio - 1) < 1e-3) &&
      ratios(measures, usual, 'with.firstGradient').every((ratio) => Math.abs(ratio - 1) < 0.02) &&
      medianOf(measures, 'with.stepsToTarget') <= medianOf(usual, 'with.stepsToTarget') + 10,
  },
  {
    says: 'Without, the first gradient is several times as long; most of these nets arrive all the same.',
    at: {},
    against: [{ factor: 1 }],
    holds: (measures, usual = []) =>
      median(ratios(measures, usual, 'without.firstGradient')) >= 3 &&
      shareWhere(measures, (one) => one['without.stepsToTarget'] !== null) >= 0.6,
  },
];
