/** E5: from one place of a training, steps of many sizes along the gradient, each taken back (Santurkar et al. 2018, 3.2). */

import type { RunResult } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { stepAndRewindClaims } from './claims/stepAndRewind.ts';
import { bothClassifiers, digitSettings, measureBoth, namesOfBoth, readingsOf } from './classifier.ts';
import type { Experiment, Measures } from './experiment.ts';
import { bestRate, countMinima, largestSafeRate, readProfile } from './profile.ts';
import { finite } from './statistics.ts';

export const stepAndRewindSettings = {
  ...digitSettings,
  learningRate: { kind: 'real', scale: 'log', min: 1e-4, max: 10, initial: 0.1 },
  step: { kind: 'integer', min: 0, max: 300, initial: 90 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof stepAndRewindSettings>;

/** Sizes of the arrows whose losses are measures: the article's three, one larger, and two far beyond. */
const arrows = [0.1, 0.3, 0.7, 1, 3, 10] as const;

/** Twenty round sizes per factor of ten, none more than a sixth larger than the one before. */
const round = [1, 1.1, 1.25, 1.4, 1.6, 1.8, 2, 2.25, 2.5, 2.8, 3, 3.5, 4, 4.5, 5, 5.6, 6.3, 7, 8, 9] as const;

/** Step sizes that are tried, in ascending order: from 0.01 to 10. */
export const stepSizes: readonly number[] = [
  ...[0.01, 0.1, 1].flatMap((decade) => round.map((size) => Number((decade * size).toPrecision(3)))),
  10,
];

/** Both nets, trained up to the step, and the profile there. */
export function stepAndRewindSpecs({ learningRate, step, ...values }: Values) {
  return bothClassifiers({
    ...values,
    optimizer: { kind: 'sgd', learningRate },
    steps: step,
    probes: [{ kind: 'profile', schedule: [[step, 1]], learningRates: stepSizes }],
  });
}

function measureProfile(result: RunResult): Measures {
  const values = readingsOf(result, 0).at(-1);
  const points = values ? readProfile(values, stepSizes) : [];
  const at = (rate: number) => points.find((point) => point.rate === rate);
  const here = at(0);
  return {
    loss: finite(here?.loss),
    ...named('loss', (rate) => at(rate)?.loss),
    ...named('cosine', (rate) => at(rate)?.cosine),
    gradientRatioAt1: finite((at(1)?.length ?? Number.NaN) / (here?.length ?? 1)),
    largestSafe: here ? largestSafeRate(points) : null,
    best: here ? bestRate(points) : null,
    minima: here ? countMinima(points.map(({ loss }) => loss)) : null,
  };
}

function named(name: string, read: (rate: number) => number | undefined): Measures {
  return Object.fromEntries(arrows.map((rate) => [`${name}At${rate}`, finite(read(rate))]));
}

const keep = namesOfBoth([
  'loss',
  ...arrows.map((rate) => `lossAt${rate}`),
  ...[0.1, 0.3, 1].map((rate) => `cosineAt${rate}`),
  ...['gradientRatioAt1', 'largestSafe', 'best', 'minima'],
]);

export const stepAndRewind: Experiment<typeof stepAndRewindSettings> = {
  name: 'stepAndRewind',
  question: 'From one point, how far can you trust the gradient?',
  settings: stepAndRewindSettings,
  specs: stepAndRewindSpecs,
  measure: (_, results) => measureBoth(results, measureProfile),
  claims: stepAndRewindClaims,
  sweeps: [
    { name: 'digits', at: {}, grid: { step: [0, 30, 60, 90, 150] }, keep },
    { name: 'rawDigits', at: { standardize: false, depth: 3 }, grid: { step: [60] }, keep },
  ],
};
