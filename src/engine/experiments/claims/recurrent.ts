import type { Claim } from '../experiment.ts';
import type { recurrentSettings } from '../recurrent.ts';
import { measured, medianOf, shareWhere } from '../statistics.ts';

// 500 steps of a sequence of 12 or 20.
const seeds = 5;
const fast = { learningRate: 1 } as const;

export const recurrentClaims: readonly Claim<typeof recurrentSettings>[] = [
  {
    says: 'Without a norm, what enters the tanh spreads several times as far at the last row as at the first.',
    at: { norm: 'none' },
    seeds,
    holds: (measures) => medianOf(measures, 'growth') > 2.5 && medianOf(measures, 'shift') > 0.2,
  },
  {
    says: 'With statistics for each step, batch norm works in a recurrent net: as accurate as no norm, and sooner.',
    at: {},
    against: [{ norm: 'none' }],
    seeds,
    holds: (measures, plain = []) =>
      medianOf(measures, 'inferenceAccuracy') > medianOf(plain, 'inferenceAccuracy') - 0.03 &&
      medianOf(measures, 'stepsToTarget') < medianOf(plain, 'stepsToTarget'),
  },
  {
    says: 'With one running average for all steps, the same net is worse in inference mode.',
    at: { ...fast, norm: 'shared' },
    against: [fast],
    seeds,
    holds: (measures, perStep = []) =>
      medianOf(measures, 'gap') > 0.05 && medianOf(measures, 'gap') > 2 * medianOf(perStep, 'gap'),
  },
  {
    says: 'With eight blank rows at the end that average makes inference guess, while batch statistics still do well.',
    at: { blankRows: true, norm: 'shared' },
    seeds,
    holds: (measures) =>
      medianOf(measures, 'inferenceAccuracy') < 0.3 &&
      medianOf(measures, 'batchAccuracy') > 0.6 &&
      shareWhere(measures, (one) => measured(one, 'gap') > 0.3) === 1,
  },
  {
    says: 'Estimating it anew does not help.',
    at: { blankRows: true, norm: 'shared' },
    seeds,
    holds: (measures) => medianOf(measures, 'reestimatedAccuracy') < 0.4,
  },
  {
    says: 'Statistics for each step do well there, too.',
    at: { blankRows: true },
    seeds,
    holds: (measures) => medianOf(measures, 'inferenceAccuracy') > 0.6,
  },
  {
    says: 'Layer norm needs no batch, but does not match them here.',
    at: { norm: 'layer' },
    against: [{}, { norm: 'none' }],
    seeds,
    holds: (measures, ...others) =>
      others.every((other) => medianOf(measures, 'inferenceAccuracy') < medianOf(other, 'inferenceAccuracy') - 0.04),
  },
];
