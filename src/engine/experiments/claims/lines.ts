import type { Claim, Measures } from '../experiment.ts';
import type { linesSettings } from '../lines.ts';
import { medianOf, shareBelow } from '../statistics.ts';

const trained = { step: 200 } as const;
const far = { radius: 2 } as const;

/** How many times the median at `others` is that at `measures`. */
function growth(measures: readonly Measures[], others: readonly Measures[], name: string): number {
  return medianOf(others, name) / medianOf(measures, name);
}

export const linesClaims: readonly Claim<typeof linesSettings>[] = [
  {
    says: 'Along a random line through an untrained network there are about three times as many dips with batch norm, or more.',
    at: {},
    holds: (measures) =>
      shareBelow(measures, 'without.minima', 'with.minima') === 1 &&
      medianOf(measures, 'with.minima') >= 3 * medianOf(measures, 'without.minima'),
  },
  {
    says: 'It goes up and down more often than it goes anywhere, and more so than without.',
    at: {},
    holds: (measures) =>
      medianOf(measures, 'with.variation') > 2 && shareBelow(measures, 'without.variation', 'with.variation') >= 0.9,
  },
  {
    says: 'Its slopes are gentler all the same, and its highest place is lower.',
    at: {},
    holds: (measures) =>
      medianOf(measures, 'without.maxSlope') >= 2 * medianOf(measures, 'with.maxSlope') &&
      shareBelow(measures, 'with.maxLoss', 'without.maxLoss') === 1,
  },
  {
    says: 'Twice as far out the plain network has walls ten times as high and as steep; with batch norm there are none.',
    at: {},
    against: [far],
    holds: (near, out = []) =>
      growth(near, out, 'without.maxLoss') >= 8 &&
      growth(near, out, 'without.maxSlope') >= 8 &&
      growth(near, out, 'with.maxLoss') <= 1.5 &&
      growth(near, out, 'with.maxSlope') <= 1.5,
  },
  {
    says: 'After training there are fewer dips, and still more of them with batch norm.',
    at: trained,
    against: [{}],
    holds: (after, before = []) =>
      medianOf(after, 'with.minima') < medianOf(before, 'with.minima') &&
      medianOf(after, 'with.minima') >= 2 * medianOf(after, 'without.minima'),
  },
  {
    says: 'They are no accident of few examples: with eight times as many, most of them are still there.',
    at: { examples: 64 },
    against: [{ examples: 512 }],
    holds: (few, many = []) => medianOf(many, 'with.minima') >= 0.6 * medianOf(few, 'with.minima'),
  },
];
