import type { Claim } from '../experiment.ts';
import type { scaleInvarianceSettings } from '../scaleInvariance.ts';
import { isBetween, measured, medianOf, shareWhere } from '../statistics.ts';

export const scaleInvarianceClaims: readonly Claim<typeof scaleInvarianceSettings>[] = [
  {
    says: 'With batch norm the loss stands still while a weight matrix is multiplied by 0.01 to 100.',
    at: {},
    holds: (measures) =>
      measures.every((one) => measured(one, 'with.smallestLoss') > 0.97 && measured(one, 'with.largestLoss') < 1.03),
  },
  {
    says: 'Without it the loss grows more than tenfold, and after some training a hundredfold.',
    at: {},
    against: [{ step: 150 }],
    holds: (before, after = []) =>
      medianOf(before, 'without.largestLoss') > 10 && medianOf(after, 'without.largestLoss') > 100,
  },
  {
    says: 'All hidden weights times 10: with batch norm the loss stays, without it grows ten thousandfold.',
    at: { alpha: 10 },
    against: [{}],
    holds: (scaled, plain = []) =>
      scaled.every((one, i) => {
        const before = plain[i] as typeof one;
        const ratio = (name: string) => (one[name] ?? Infinity) / measured(before, name);
        return Math.abs(ratio('with.startLoss') - 1) < 0.01 && ratio('without.startLoss') > 1e4;
      }),
  },
  {
    says: 'Times 3 it grows more than a hundredfold without batch norm: every layer multiplies what comes in.',
    at: { alpha: 3 },
    against: [{}],
    holds: (scaled, plain = []) =>
      medianOf(scaled, 'without.startLoss') > 100 * medianOf(plain, 'without.startLoss') &&
      isBetween(medianOf(scaled, 'with.startLoss') / medianOf(plain, 'with.startLoss'), 0.99, 1.01),
  },
  {
    says: 'The gradient becomes smaller as the weights become larger, by the same factor.',
    at: {},
    holds: (measures) =>
      measures.every(
        (one) => measured(one, 'with.smallestGradient') > 0.9 && measured(one, 'with.largestGradient') < 1.1,
      ),
  },
  {
    says: 'With batch norm the gradient is orthogonal to the weights; without it, it is not.',
    at: {},
    holds: (measures) =>
      measures.every((one) => measured(one, 'with.cosine') < 1e-5) && medianOf(measures, 'without.cosine') > 0.005,
  },
  {
    says: 'At learning rate 3 the weights grow with batch norm until the effective learning rate has halved at least.',
    at: { learningRate: 3 },
    holds: (measures) =>
      shareWhere(measures, (one) => measured(one, 'with.firstRate') >= 2 * measured(one, 'with.lastRate')) >= 0.9,
  },
  {
    says: 'At learning rate 1 batch norm learns the spiral; without it, nothing is learnt.',
    at: { learningRate: 1 },
    holds: (measures) =>
      medianOf(measures, 'with.accuracy') > 0.95 &&
      shareWhere(measures, (one) => (one['without.accuracy'] ?? 0) < 0.5) >= 0.8,
  },
  {
    says: 'At learning rate 0.1 the weights hardly grow: there is nothing to see of this in 400 steps.',
    at: {},
    holds: (measures) =>
      measures.every((one) => measured(one, 'with.lastNorm') < 1.04 * measured(one, 'with.firstNorm')),
  },
];
