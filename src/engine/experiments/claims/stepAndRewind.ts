import type { Claim } from '../experiment.ts';
import { isBetween, measured, medianOf, shareBelow, shareWhere } from '../statistics.ts';
import type { stepAndRewindSettings } from '../stepAndRewind.ts';

const arrows = [0.1, 0.3, 0.7] as const;

export const stepAndRewindClaims: readonly Claim<typeof stepAndRewindSettings>[] = [
  {
    says: 'With batch norm, steps of 0.1, 0.3 and 0.7 all lower the loss; without it, only the smallest does.',
    at: {},
    holds: (measures) => {
      const lowers = (net: string) =>
        arrows.map((rate) => medianOf(measures, `${net}.lossAt${rate}`) < medianOf(measures, `${net}.loss`));
      return lowers('with').every(Boolean) && String(lowers('without')) === 'true,false,false';
    },
  },
  {
    says: 'With batch norm the gradient can be trusted several times as far.',
    at: {},
    holds: (measures) =>
      shareWhere(measures, (one) => measured(one, 'with.largestSafe') >= 3 * measured(one, 'without.largestSafe')) >=
      0.9,
  },
  {
    says: 'Before training there is hardly a difference.',
    at: { step: 0 },
    holds: (measures) =>
      isBetween(medianOf(measures, 'with.largestSafe') / medianOf(measures, 'without.largestSafe'), 0.5, 3),
  },
  {
    says: 'The canyon forms during training: without batch norm the safe step shrinks far more than with it.',
    at: { step: 90 },
    against: [{ step: 0 }],
    holds: (later, before = []) => {
      const shrinks = (net: string) => medianOf(before, `${net}.largestSafe`) / medianOf(later, `${net}.largestSafe`);
      return shrinks('without') >= 4 && shrinks('with') <= 4;
    },
  },
  {
    says: 'There are no bumps along the gradient: one minimum, with and without batch norm.',
    at: { step: 90 },
    against: [{ step: 0 }],
    holds: (...cells) =>
      cells.every((measures) =>
        ['with.minima', 'without.minima'].every(
          (name) => medianOf(measures, name) === 1 && measures.every((one) => measured(one, name) <= 3),
        ),
      ),
  },
  {
    says: 'With batch norm, too, a step can be too long: one of 3 raises the loss.',
    at: {},
    holds: (measures) => shareBelow(measures, 'with.loss', 'with.lossAt3') >= 0.9,
  },
  {
    says: 'Over a step of 0.1 the gradient keeps its direction with batch norm and loses it without; over 0.3 it turns.',
    at: {},
    holds: (measures) =>
      medianOf(measures, 'with.cosineAt0.1') > 0.4 &&
      medianOf(measures, 'without.cosineAt0.1') < 0.25 &&
      medianOf(measures, 'without.cosineAt0.3') < -0.25,
  },
  {
    says: 'After a step of 1 the gradient has turned around with batch norm, too.',
    at: {},
    holds: (measures) => medianOf(measures, 'with.cosineAt1') < 0,
  },
  {
    says: 'On raw digits the gradient can be trusted about ten times as far.',
    at: { standardize: false, depth: 3, step: 60 },
    seeds: 8,
    holds: (measures) => medianOf(measures, 'with.largestSafe') >= 7 * medianOf(measures, 'without.largestSafe'),
  },
];
