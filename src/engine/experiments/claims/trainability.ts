import type { Claim } from '../experiment.ts';
import { medianOf } from '../statistics.ts';
import type { trainabilitySettings } from '../trainability.ts';

const seeds = 6;

export const trainabilityClaims: readonly Claim<typeof trainabilitySettings>[] = [
  {
    says: 'Sixteen layers deep, batch norm learns the spiral, better than the plain net at any learning rate.',
    at: {},
    against: [
      { norm: 'none', learningRate: 0.01 },
      { norm: 'none', learningRate: 0.03 },
      { norm: 'none', learningRate: 0.1 },
    ],
    seeds,
    holds: (measures, ...plain) =>
      medianOf(measures, 'finalAccuracy') >= 0.97 &&
      plain.every((one) => medianOf(one, 'finalAccuracy') < medianOf(measures, 'finalAccuracy')),
  },
  {
    says: 'Forty-eight layers deep, it is worse than nothing.',
    at: { depth: 48, learningRate: 0.03 },
    against: [
      { depth: 48, learningRate: 0.1 },
      { depth: 48, norm: 'none', learningRate: 0.01 },
    ],
    seeds,
    holds: (slow, fast = [], plain = []) =>
      [slow, fast].every((one) => medianOf(one, 'finalAccuracy') < medianOf(plain, 'finalAccuracy')),
  },
  {
    says: 'With a way around each layer it learns at that depth as well.',
    at: { depth: 48, skip: true, learningRate: 0.03 },
    seeds,
    holds: (measures) => medianOf(measures, 'finalAccuracy') >= 0.97,
  },
  {
    says: 'The way around alone does not help.',
    at: { norm: 'none', skip: true, learningRate: 0.03 },
    seeds,
    holds: (measures) => medianOf(measures, 'finalAccuracy') < 0.6,
  },
];
