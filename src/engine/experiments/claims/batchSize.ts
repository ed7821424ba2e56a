import type { batchSizeSettings } from '../batchSize.ts';
import type { Claim } from '../experiment.ts';
import { isBetween, measured, medianOf } from '../statistics.ts';

const two = { batchSize: 2, learningRate: 0.03 } as const;
const large = { batchSize: 64, learningRate: 0.3 } as const;
const seeds = 6;

export const batchSizeClaims: readonly Claim<typeof batchSizeSettings>[] = [
  {
    says: 'With a single example in the batch, batch norm learns nothing.',
    at: { batchSize: 1 },
    seeds,
    holds: (measures) =>
      ['batchAccuracy', 'inferenceAccuracy', 'reestimatedAccuracy'].every((name) => medianOf(measures, name) < 0.18),
  },
  {
    says: 'In batches of 2 it fails in every mode; layer norm, group norm and no norm do not mind.',
    at: two,
    against: [
      { ...two, norm: 'none' },
      { ...two, norm: 'layerNorm' },
      { ...two, norm: 'groupNorm' },
    ],
    seeds,
    holds: (measures, ...others) =>
      ['batchAccuracy', 'inferenceAccuracy', 'reestimatedAccuracy'].every((name) => medianOf(measures, name) < 0.35) &&
      others.every((other) => medianOf(other, 'inferenceAccuracy') > 0.7),
  },
  {
    says: 'No learning rate saves it.',
    at: { batchSize: 2, learningRate: 0.01 },
    against: [two, { batchSize: 2, learningRate: 0.1 }],
    seeds,
    holds: (...cells) => cells.every((measures) => medianOf(measures, 'inferenceAccuracy') < 0.35),
  },
  {
    says: 'In batches of 4 it works in inference mode, not quite as well as no norm, and badly with batch statistics.',
    at: { batchSize: 4 },
    against: [{ batchSize: 4, norm: 'none', learningRate: 0.03 }],
    seeds,
    holds: (measures, plain = []) =>
      medianOf(measures, 'inferenceAccuracy') > 0.65 &&
      medianOf(measures, 'inferenceAccuracy') < medianOf(plain, 'inferenceAccuracy') &&
      medianOf(measures, 'batchAccuracy') < medianOf(measures, 'inferenceAccuracy') - 0.1,
  },
  {
    says: 'From 8 on there is nothing wrong with it.',
    at: { batchSize: 8 },
    against: [{ batchSize: 16, learningRate: 0.3 }],
    seeds,
    holds: (...cells) => cells.every((measures) => medianOf(measures, 'inferenceAccuracy') > 0.8),
  },
  {
    says: 'Statistics of the whole training set give hardly another accuracy than running averages.',
    at: { batchSize: 4 },
    against: [{ batchSize: 8 }, { batchSize: 16, learningRate: 0.3 }],
    seeds,
    holds: (...cells) =>
      cells.every(
        (measures) =>
          Math.abs(medianOf(measures, 'reestimatedAccuracy') - medianOf(measures, 'inferenceAccuracy')) < 0.05,
      ),
  },
  {
    says: 'In batches of 64, eight epochs suffice with batch norm; layer norm and group norm do not stand in for it.',
    at: large,
    against: [
      { ...large, norm: 'layerNorm' },
      { ...large, norm: 'groupNorm' },
      { ...large, norm: 'none' },
    ],
    seeds,
    holds: (measures, ...others) =>
      medianOf(measures, 'inferenceAccuracy') > 0.78 &&
      others.every((other) => medianOf(other, 'inferenceAccuracy') < medianOf(measures, 'inferenceAccuracy') - 0.05),
  },
  {
    says: 'The mean of a batch is off by one standard deviation over √B, its variance too small by one part in B.',
    at: { batchSize: 4 },
    against: [two, large],
    seeds,
    holds: (...cells) =>
      cells.every((measures, i) => {
        const B = [4, 2, 64][i] as number;
        return (
          measures.every((one) => isBetween(measured(one, 'meanNoise') * Math.sqrt(B), 0.8, 1.2)) &&
          isBetween(medianOf(measures, 'variance') / (1 - 1 / B), 0.93, 1.07)
        );
      }),
  },
  {
    says: 'Given 600 steps in batches of 2, layer norm learns about half of the digits, batch norm next to nothing.',
    at: { ...two, budget: 'steps' },
    against: [{ ...two, budget: 'steps', norm: 'layerNorm' }],
    seeds,
    holds: (measures, layerNorm = []) =>
      medianOf(measures, 'inferenceAccuracy') < 0.3 && isBetween(medianOf(layerNorm, 'inferenceAccuracy'), 0.4, 0.7),
  },
  {
    says: 'Given 600 steps in batches of 64, layer norm and no norm catch up.',
    at: { ...large, budget: 'steps' },
    against: [
      { ...large, budget: 'steps', norm: 'layerNorm' },
      { ...large, budget: 'steps', norm: 'none' },
    ],
    seeds,
    holds: (measures, ...others) =>
      others.every((other) => medianOf(other, 'inferenceAccuracy') > medianOf(measures, 'inferenceAccuracy') - 0.06),
  },
];
