import type { Claim, Measures } from '../experiment.ts';
import type { initializationSettings } from '../initialization.ts';
import { isBetween, medianOf, shareWhere } from '../statistics.ts';

const seeds = 8;

/** Six layers deep on the spiral, instead of three on the digits. */
export const deepSpiral = { task: 'spiral', depth: 6, learningRate: 0.1 } as const;

/** The pixels as they are, at the learning rate that suits the plain net. */
export const rawDigits = { standardize: false, learningRate: 0.1 } as const;

function arrivals(measures: readonly Measures[], net: 'with' | 'without'): number {
  return shareWhere(measures, (one) => one[`${net}.stepsToTarget`] !== null);
}

export const initializationClaims: readonly Claim<typeof initializationSettings>[] = [
  {
    says: 'With initial weights too small by 30, the plain net stays at chance; with batch norm nothing is lost.',
    at: { scale: 0.03 },
    seeds,
    holds: (measures) =>
      medianOf(measures, 'without.finalAccuracy') < 0.15 && medianOf(measures, 'with.finalAccuracy') > 0.8,
  },
  {
    says: 'With initial weights too large by 3, the plain net falls to chance; batch norm loses a little.',
    at: { scale: 3 },
    seeds,
    holds: (measures) =>
      medianOf(measures, 'without.finalAccuracy') < 0.3 &&
      isBetween(medianOf(measures, 'with.finalAccuracy'), 0.65, 0.83),
  },
  {
    says: 'With initial weights too large by 10, batch norm loses a lot, too.',
    at: { scale: 10 },
    seeds,
    holds: (measures) => isBetween(medianOf(measures, 'with.finalAccuracy'), 0.35, 0.65),
  },
  {
    says: 'On raw pixels weights too small by 30, or too large by 10, leave the plain net at chance; batch norm loses to the latter only.',
    at: { ...rawDigits, scale: 0.03 },
    against: [{ ...rawDigits, scale: 10 }],
    seeds: 6,
    holds: (small, large = []) =>
      [small, large].every((measures) => medianOf(measures, 'without.finalAccuracy') < 0.15) &&
      medianOf(small, 'with.finalAccuracy') > 0.8 &&
      isBetween(medianOf(large, 'with.finalAccuracy'), 0.35, 0.6),
  },
  {
    says: 'At the usual scale batch norm does not end at a better accuracy.',
    at: {},
    seeds,
    holds: (measures) => medianOf(measures, 'with.finalAccuracy') - medianOf(measures, 'without.finalAccuracy') < 0.03,
  },
  {
    says: 'On the spiral batch norm arrives over four powers of ten; the plain net over hardly one third of one.',
    at: { ...deepSpiral, scale: 0.01 },
    against: [
      { ...deepSpiral, scale: 100 },
      { ...deepSpiral, scale: 0.5 },
      { ...deepSpiral, scale: 2 },
    ],
    seeds,
    holds: (...cells) =>
      cells.every((measures) => arrivals(measures, 'with') >= 0.9 && arrivals(measures, 'without') <= 0.3),
  },
  {
    says: 'Five weights in each layer, a hundred times too large, stop the plain net, and do nothing with batch norm.',
    at: { ...deepSpiral, outlierWeights: 5 },
    holds: (measures) =>
      arrivals(measures, 'with') >= 0.9 &&
      arrivals(measures, 'without') <= 0.4 &&
      medianOf(measures, 'without.firstGradient') > 50 * medianOf(measures, 'with.firstGradient'),
  },
  {
    says: 'One example in each batch, a hundred times too large, hurts batch norm more than the plain net.',
    at: { ...deepSpiral, outlierSample: true },
    holds: (measures) =>
      arrivals(measures, 'with') <= 0.1 &&
      arrivals(measures, 'without') >= 0.6 &&
      medianOf(measures, 'with.finalBatchAccuracy') < medianOf(measures, 'without.finalBatchAccuracy'),
  },
  {
    says: 'From weights too small by 30 to weights too large by 10, the first gradient changes far less with batch norm.',
    at: { scale: 0.03 },
    against: [{ scale: 10 }],
    seeds: 4,
    holds: (small, large = []) => {
      const change = (net: 'with' | 'without') =>
        medianOf(large, `${net}.firstGradient`) / medianOf(small, `${net}.firstGradient`);
      return isBetween(change('with'), 0.003, 0.05) && change('without') > 1e5;
    },
  },
  {
    says: 'It is the same at a third of the learning rate and at three times as much.',
    at: { ...deepSpiral, learningRate: 0.03, scale: 0.5 },
    against: [
      { ...deepSpiral, learningRate: 0.03, scale: 10 },
      { ...deepSpiral, learningRate: 0.3, scale: 0.1 },
      { ...deepSpiral, learningRate: 0.3, scale: 2 },
    ],
    seeds,
    holds: (...cells) =>
      cells.every((measures) => arrivals(measures, 'with') >= 0.9 && arrivals(measures, 'without') <= 0.3),
  },
];
