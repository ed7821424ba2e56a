import type { driftSettings } from '../drift.ts';
import type { Claim } from '../experiment.ts';
import { medianOf, shareBelow } from '../statistics.ts';

// Each seed takes over 300 gradients.
const seeds = 6;

export const driftClaims: readonly Claim<typeof driftSettings>[] = [
  {
    says: 'The inputs of the last layer drift, and several times less with batch norm.',
    at: {},
    seeds,
    holds: (measures) =>
      medianOf(measures, 'without.drift') > 0.08 &&
      medianOf(measures, 'without.drift') >= 3 * medianOf(measures, 'with.drift') &&
      shareBelow(measures, 'with.drift', 'without.drift') === 1,
  },
  {
    says: 'At learning rate 0.01 batch norm raises internal covariate shift, as its critics define it.',
    at: { learningRate: 0.01 },
    seeds,
    holds: (measures) =>
      shareBelow(measures, 'without.shift', 'with.shift') === 1 &&
      shareBelow(measures, 'with.cosine', 'without.cosine') === 1,
  },
  {
    says: 'At learning rate 0.1 it lowers it: the sign of the effect depends on the learning rate.',
    at: { learningRate: 0.1 },
    seeds,
    holds: (measures) =>
      shareBelow(measures, 'with.shift', 'without.shift') === 1 &&
      medianOf(measures, 'with.cosine') > medianOf(measures, 'without.cosine'),
  },
  {
    says: 'With tanh on the spiral batch norm raises it many times over.',
    at: { task: 'spiral', activation: 'tanh' },
    seeds,
    holds: (measures) => medianOf(measures, 'with.shift') >= 4 * medianOf(measures, 'without.shift'),
  },
  {
    says: 'On raw digits it lowers it many times over.',
    at: { standardize: false, depth: 4 },
    seeds,
    holds: (measures) => medianOf(measures, 'without.shift') >= 4 * medianOf(measures, 'with.shift'),
  },
];
