import type { bandsSettings } from '../bands.ts';
import type { Claim, Measures } from '../experiment.ts';
import { isBetween, measured, median, medianOf } from '../statistics.ts';

// Each seed takes over 800 gradients.
const seeds = 6;

/** Median over seeds of a measure without batch norm, as a multiple of the same seed's with it. */
function ratio(measures: readonly Measures[], name: string): number {
  return median(measures.map((one) => measured(one, `without.${name}`) / measured(one, `with.${name}`)));
}

export const bandsClaims: readonly Claim<typeof bandsSettings>[] = [
  {
    says: 'Six layers deep, the loss along the gradient varies several times less with batch norm.',
    at: {},
    seeds,
    holds: (measures) => ratio(measures, 'lossRange') >= 5,
  },
  {
    says: 'The gradient changes several times less with batch norm, but not a hundred times.',
    at: {},
    seeds,
    holds: (measures) =>
      isBetween(ratio(measures, 'change'), 2, 10) && isBetween(ratio(measures, 'relativeChange'), 2, 10),
  },
  {
    says: 'Without batch norm a third of these steps raise the loss, with it hardly any.',
    at: {},
    seeds,
    holds: (measures) =>
      isBetween(medianOf(measures, 'without.rising'), 0.25, 0.5) && medianOf(measures, 'with.rising') < 0.1,
  },
  {
    says: 'Effective β-smoothness hardly differs.',
    at: {},
    seeds,
    holds: (measures) => isBetween(ratio(measures, 'beta'), 0.8, 1.5),
  },
  {
    says: 'Three layers deep on standardized digits, the loss does not vary less with batch norm.',
    at: { depth: 3, learningRate: 0.1 },
    seeds,
    holds: (measures) => isBetween(ratio(measures, 'lossRange'), 0.4, 1.6),
  },
  {
    says: 'Three layers deep on raw digits, it varies far less, and β-smoothness is better, too.',
    at: { standardize: false, depth: 3, learningRate: 0.1 },
    seeds,
    holds: (measures) => ratio(measures, 'lossRange') >= 4 && ratio(measures, 'beta') >= 1.8,
  },
  {
    says: 'In the first sixty steps on the spiral the plain net has the narrower band: it hardly moves.',
    at: { task: 'spiral', learningRate: 0.05 },
    seeds,
    holds: (measures) => medianOf(measures, 'without.earlyLossRange') < medianOf(measures, 'with.earlyLossRange'),
  },
  {
    says: "On the spiral with Glorot's initial weights the plain net hardly moves at first, and the loss varies no less with batch norm.",
    at: { task: 'spiral', init: 'glorot', learningRate: 0.1 },
    // Seeds differ by factors.
    seeds: 12,
    holds: (measures) => ratio(measures, 'earlyLossRange') < 0.15 && ratio(measures, 'lossRange') < 2.5,
  },
  {
    says: 'Ten layers deep the loss varies far less with batch norm, too, and β-smoothness is no better.',
    at: { depth: 10, learningRate: 0.1 },
    // Two thirds more to compute.
    seeds: 4,
    holds: (measures) => ratio(measures, 'lossRange') >= 4 && isBetween(ratio(measures, 'beta'), 0.5, 1.5),
  },
];
