import type { depthSettings } from '../depth.ts';
import type { Claim } from '../experiment.ts';
import { isBetween, measured, medianOf } from '../statistics.ts';

export const depthClaims: readonly Claim<typeof depthSettings>[] = [
  {
    says: 'With batch norm and ReLU the gradient grows by about 1.21 per layer, as theory says: √(π/(π − 1)).',
    at: {},
    holds: (measures) => isBetween(medianOf(measures, 'growthPerLayer'), 1.19, 1.25),
  },
  {
    says: 'In layers four times as wide it is as near to that for every seed.',
    at: { width: 128 },
    holds: (measures) => measures.every((one) => isBetween(measured(one, 'growthPerLayer'), 1.19, 1.245)),
  },
  {
    says: 'Through 50 layers that is a factor of thousands; without batch norm there is no such growth.',
    at: { depth: 50 },
    against: [{ depth: 50, norm: 'none' }],
    holds: (measures, plain = []) =>
      medianOf(measures, 'growth') > 4000 && isBetween(medianOf(plain, 'growth'), 0.2, 5),
  },
  {
    says: 'A way around each layer takes it away.',
    at: { depth: 50, skip: true },
    holds: (measures) => medianOf(measures, 'growth') < 30,
  },
  {
    says: 'Layer norm does not have it.',
    at: { depth: 50, norm: 'layerNorm' },
    holds: (measures) => medianOf(measures, 'growth') < 5,
  },
  {
    says: 'With tanh it is smaller.',
    at: { activation: 'tanh' },
    against: [{}],
    holds: (measures, relu = []) =>
      isBetween(medianOf(measures, 'growth'), 4, 80) && medianOf(measures, 'growth') < medianOf(relu, 'growth') / 3,
  },
  {
    says: 'Without an activation there is none for inputs that fill their space, and a large one for points of the plane.',
    at: { activation: 'linear' },
    against: [{ activation: 'linear', inputs: 'spiral' }],
    holds: (filling, plane = []) => isBetween(medianOf(filling, 'growth'), 0.5, 2) && medianOf(plane, 'growth') > 500,
  },
];
