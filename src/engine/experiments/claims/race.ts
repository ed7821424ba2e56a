import type { Claim, Measures } from '../experiment.ts';
import type { raceSettings } from '../race.ts';
import { shareBelow, shareWhere } from '../statistics.ts';

/** Share of the seeds on which the net with batch normalization arrived first. */
function wins(measures: readonly Measures[]): number {
  return shareBelow(measures, 'with.stepsToTarget', 'without.stepsToTarget');
}

function arrivals(measures: readonly Measures[], net: 'with' | 'without'): number {
  return shareWhere(measures, (one) => one[`${net}.stepsToTarget`] !== null);
}

export const raceClaims: readonly Claim<typeof raceSettings>[] = [
  {
    says: 'On the spiral at its default settings, the net with batch norm arrives first.',
    at: {},
    holds: (measures) => wins(measures) >= 0.9,
  },
  {
    says: 'At learning rate 1 the plain net never arrives, and the net with batch norm does.',
    at: { learningRate: 1 },
    holds: (measures) => arrivals(measures, 'without') === 0 && arrivals(measures, 'with') >= 0.9,
  },
  {
    says: 'At learning rate 0.03 the race often ends before the plain net has arrived.',
    at: { learningRate: 0.03 },
    holds: (measures) => arrivals(measures, 'without') < 1 && arrivals(measures, 'with') === 1,
  },
  {
    says: 'At depth 10 and learning rate 0.1 both still arrive.',
    at: { depth: 10 },
    holds: (measures) => arrivals(measures, 'without') >= 0.8 && arrivals(measures, 'with') >= 0.9,
  },
  {
    says: 'At learning rate 0.3 the plain net copes with 6 layers.',
    at: { learningRate: 0.3 },
    holds: (measures) => arrivals(measures, 'without') >= 0.7,
  },
  {
    says: 'At learning rate 0.3 the plain net does not cope with 10 layers; with batch norm it does.',
    at: { learningRate: 0.3, depth: 10 },
    holds: (measures) => arrivals(measures, 'without') <= 0.1 && arrivals(measures, 'with') >= 0.9,
  },
  {
    says: 'On raw digits, three layers deep at learning rate 0.3, the net with batch norm wins clearly.',
    at: { task: 'digits', depth: 3, learningRate: 0.3 },
    holds: (measures) => wins(measures) >= 0.9,
  },
  {
    says: 'Standardizing the digits first closes most of that gap, and on some seeds the plain net is first.',
    at: { task: 'digits', standardize: true, depth: 3, learningRate: 0.3 },
    holds: (measures) => wins(measures) < 0.7 && arrivals(measures, 'without') >= 0.9,
  },
  {
    says: 'With standardized digits the gap opens again at ten layers.',
    at: { task: 'digits', standardize: true, depth: 10, learningRate: 0.3 },
    holds: (measures) => arrivals(measures, 'without') <= 0.1 && arrivals(measures, 'with') >= 0.9,
  },
  {
    says: 'With standardized digits the gap opens again at learning rate 1.',
    at: { task: 'digits', standardize: true, depth: 3, learningRate: 1 },
    holds: (measures) => wins(measures) >= 0.9,
  },
  {
    says: 'With standardized digits at learning rate 0.1 the net with batch norm usually comes in second.',
    at: { task: 'digits', standardize: true, depth: 3, learningRate: 0.1 },
    holds: (measures) => wins(measures) < 0.5,
  },
];
