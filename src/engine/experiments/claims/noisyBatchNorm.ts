import type { Claim } from '../experiment.ts';
import type { noisyBatchNormSettings } from '../noisyBatchNorm.ts';
import { isBetween, medianOf, shareBelow, shareWhere } from '../statistics.ts';

// Each seed makes 1600 steps.
const seeds = 4;

export const noisyBatchNormClaims: readonly Claim<typeof noisyBatchNormSettings>[] = [
  {
    says: 'With the noise of the paper, batch norm trains a little slower than without, and far faster than a plain net.',
    at: {},
    seeds,
    holds: (measures) => {
      const noisy = medianOf(measures, 'noisy.stepsToTarget');
      return (
        shareBelow(measures, 'batchNorm.stepsToTarget', 'noisy.stepsToTarget') >= 0.75 &&
        noisy <= 2 * medianOf(measures, 'batchNorm.stepsToTarget') &&
        noisy <= 0.5 * medianOf(measures, 'plain.stepsToTarget')
      );
    },
  },
  {
    says: 'At that noise the distributions of the plain net still move at least as much.',
    at: {},
    seeds,
    holds: (measures) => medianOf(measures, 'plain.drift') > medianOf(measures, 'noisy.drift'),
  },
  {
    says: 'At twice the noise they move more with batch norm, a hundred times as much as without the noise; and it wins.',
    at: { noise: 2 },
    seeds,
    holds: (measures) =>
      medianOf(measures, 'noisy.drift') > medianOf(measures, 'plain.drift') &&
      medianOf(measures, 'noisy.drift') > 100 * medianOf(measures, 'batchNorm.drift') &&
      medianOf(measures, 'noisy.stepsToTarget') <= 0.7 * medianOf(measures, 'plain.stepsToTarget') &&
      shareBelow(measures, 'noisy.stepsToTarget', 'plain.stepsToTarget') === 1,
  },
  {
    says: 'The plain net with the same noise does not arrive at all.',
    at: {},
    seeds,
    holds: (measures) => shareWhere(measures, (one) => one['plainNoisy.stepsToTarget'] === null) >= 0.75,
  },
  {
    says: 'At four times the noise hardly anything of the advantage is left.',
    at: { noise: 4 },
    seeds,
    holds: (measures) =>
      medianOf(measures, 'noisy.stepsToTarget') >= 3 * medianOf(measures, 'batchNorm.stepsToTarget') &&
      medianOf(measures, 'noisy.stepsToTarget') >= 0.6 * medianOf(measures, 'plain.stepsToTarget'),
  },
  {
    says: 'In inference mode, with the noise off, it then fails; statistics estimated anew without noise repair it.',
    at: { noise: 4 },
    against: [{}],
    seeds,
    holds: (measures, paper = []) =>
      medianOf(measures, 'noisy.trainingAccuracy') > 0.88 &&
      medianOf(measures, 'noisy.inferenceAccuracy') < 0.7 &&
      medianOf(measures, 'noisy.reestimatedAccuracy') > 0.82 &&
      isBetween(medianOf(paper, 'noisy.inferenceAccuracy'), 0.75, 0.92),
  },
  {
    says: 'In a deep narrow network the noise of the paper makes them move more than in the plain net; it still trains faster.',
    at: { network: 'spiralHe' },
    seeds,
    holds: (measures) =>
      medianOf(measures, 'noisy.drift') > medianOf(measures, 'plain.drift') &&
      medianOf(measures, 'noisy.stepsToTarget') <= 0.75 * medianOf(measures, 'plain.stepsToTarget'),
  },
  {
    says: 'There, in inference mode, it is worse than the plain net; statistics estimated anew repair it.',
    at: { network: 'spiralHe' },
    seeds,
    holds: (measures) =>
      medianOf(measures, 'noisy.inferenceAccuracy') < medianOf(measures, 'plain.inferenceAccuracy') - 0.1 &&
      medianOf(measures, 'noisy.reestimatedAccuracy') > 0.95,
  },
  {
    says: 'At twice the noise the deep narrow network loses its lead.',
    at: { network: 'spiralHe', noise: 2 },
    seeds,
    holds: (measures) => medianOf(measures, 'noisy.stepsToTarget') >= 0.9 * medianOf(measures, 'plain.stepsToTarget'),
  },
  {
    says: "On the spiral with the paper's initial weights it makes them move many times as much, and still trains far faster.",
    at: { network: 'spiralGlorot' },
    seeds,
    holds: (measures) =>
      medianOf(measures, 'noisy.drift') > 5 * medianOf(measures, 'plain.drift') &&
      medianOf(measures, 'noisy.stepsToTarget') <= 0.25 * medianOf(measures, 'plain.stepsToTarget'),
  },
  {
    says: 'With initial weights made for ReLU the plain net comes nearer.',
    at: { network: 'digitsHe', noise: 2 },
    against: [{ noise: 2 }],
    seeds,
    holds: (measures, glorot = []) => {
      const lead = (all: typeof measures) =>
        medianOf(all, 'plain.stepsToTarget') / medianOf(all, 'noisy.stepsToTarget');
      return lead(measures) > 1 && lead(measures) < lead(glorot);
    },
  },
];
