import type { Claim } from '../experiment.ts';
import { medianOf } from '../statistics.ts';
import type { trainAndInferenceSettings } from '../trainAndInference.ts';

const seeds = 8;

export const trainAndInferenceClaims: readonly Claim<typeof trainAndInferenceSettings>[] = [
  {
    says: 'After 400 steps at the usual momentum both modes are equally accurate.',
    at: {},
    seeds,
    holds: (measures) => Math.abs(medianOf(measures, 'batchAccuracy') - medianOf(measures, 'inferenceAccuracy')) < 0.03,
  },
  {
    says: 'At momentum 0.001 the running averages have not caught up by then, and inference is far worse.',
    at: { momentum: 0.001 },
    seeds,
    holds: (measures) => medianOf(measures, 'batchAccuracy') - medianOf(measures, 'inferenceAccuracy') > 0.2,
  },
  {
    says: 'After 30 steps at momentum 0.01 inference is less than half as accurate.',
    at: { steps: 30, momentum: 0.01 },
    seeds,
    holds: (measures) => medianOf(measures, 'inferenceAccuracy') < 0.55 * medianOf(measures, 'batchAccuracy'),
  },
  {
    says: 'In a batch of one class, batch statistics give almost only wrong answers; running averages do not care.',
    at: { classes: 1 },
    seeds,
    holds: (measures) =>
      medianOf(measures, 'batchMatesAccuracy') < 0.2 && medianOf(measures, 'batchMatesInferenceAccuracy') > 0.75,
  },
  {
    says: 'Other companions change the answer: usually in batches of 2, sometimes in batches of 64.',
    at: { batchSize: 2 },
    against: [{ batchSize: 64 }],
    seeds,
    holds: (two, many = []) => medianOf(two, 'flips') > 0.6 && medianOf(many, 'flips') < 0.25,
  },
  {
    says: 'At learning rate 1 the averages lag as well: after 30 steps a little at momentum 0.1, by half at 0.01.',
    at: { learningRate: 1, steps: 30 },
    against: [{ learningRate: 1, steps: 30, momentum: 0.01 }],
    seeds,
    holds: (usual, slow = []) =>
      medianOf(usual, 'batchAccuracy') - medianOf(usual, 'inferenceAccuracy') < 0.15 &&
      medianOf(slow, 'inferenceAccuracy') < 0.5 * medianOf(slow, 'batchAccuracy'),
  },
];
