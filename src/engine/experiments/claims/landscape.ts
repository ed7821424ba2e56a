import type { Claim, Measures } from '../experiment.ts';
import type { landscapeSettings } from '../landscape.ts';
import { isBetween, medianOf, shareBelow } from '../statistics.ts';

const seeds = 8;

/** Ratio of the medians, without to with batch norm. */
function ratio(measures: readonly Measures[], name: string): number {
  return medianOf(measures, `without.${name}`) / medianOf(measures, `with.${name}`);
}

export const landscapeClaims: readonly Claim<typeof landscapeSettings>[] = [
  {
    says: 'With batch norm the steepest slope around here is several times gentler, and the highest loss lower.',
    at: {},
    seeds,
    holds: (measures) =>
      ratio(measures, 'maxSlope') >= 5 &&
      shareBelow(measures, 'with.maxSlope', 'without.maxSlope') === 1 &&
      shareBelow(measures, 'with.maxLoss', 'without.maxLoss') === 1,
  },
  {
    says: 'That is so before any training, too.',
    at: { step: 0 },
    seeds,
    holds: (measures) =>
      ratio(measures, 'maxSlope') >= 4 && shareBelow(measures, 'with.maxLoss', 'without.maxLoss') === 1,
  },
  {
    says: 'It does not have fewer bumps: before training the surface has more local minima with batch norm.',
    at: { step: 0 },
    seeds,
    holds: (measures) =>
      shareBelow(measures, 'without.minima', 'with.minima') === 1 &&
      medianOf(measures, 'with.minima') >= 2 * medianOf(measures, 'without.minima'),
  },
  {
    says: 'Nor does it after training, and more of it bends down.',
    at: {},
    seeds,
    holds: (measures) =>
      medianOf(measures, 'with.minima') >= medianOf(measures, 'without.minima') &&
      medianOf(measures, 'with.nonConvex') > medianOf(measures, 'without.nonConvex'),
  },
  {
    says: 'The difference grows with depth.',
    at: { task: 'digits', step: 300, depth: 10 },
    against: [{ task: 'digits', step: 300, depth: 3 }],
    seeds: 5,
    holds: (deep, shallow = []) => ratio(deep, 'maxSlope') >= 3 * ratio(shallow, 'maxSlope'),
  },
  {
    says: 'In the part of the plane that the training itself crossed, the slopes hardly differ.',
    at: { plane: 'trajectory' },
    seeds,
    holds: (measures) =>
      isBetween(ratio(measures, 'maxSlope'), 0.33, 3) && isBetween(ratio(measures, 'maxLoss'), 0.5, 2),
  },
  {
    says: 'That plane holds nine tenths of the path.',
    at: { plane: 'trajectory' },
    seeds,
    holds: (measures) => medianOf(measures, 'with.explained') >= 0.9 && medianOf(measures, 'without.explained') >= 0.9,
  },
];
