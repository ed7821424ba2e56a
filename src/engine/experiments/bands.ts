/** E5: how much loss and gradient vary over a range of steps along the gradient, all through a training. */

import type { RunResult } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { bandsClaims } from './claims/bands.ts';
import { bothClassifiers, digitSettings, measureBoth, namesOfBoth, readingsOf } from './classifier.ts';
import type { Experiment, Measures } from './experiment.ts';
import { type ProfilePoint, readProfile } from './profile.ts';
import { finite, median } from './statistics.ts';

export const bandsSettings = {
  ...digitSettings,
  init: { kind: 'choice', options: ['he', 'glorot'], initial: 'he' },
  learningRate: { kind: 'real', scale: 'log', min: 1e-4, max: 10, initial: 0.2 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof bandsSettings>;

/** Step sizes as multiples of the learning rate: the range that Santurkar et al. 2018 took for VGG. */
const multiples = [0.5, 0.7, 1, 1.4, 2, 2.8, 4];

/** Updates of the training, and between two measured ones. */
export const bandSteps = { all: 200, every: 4, early: 60 } as const;

/** Smallest and largest over the step sizes. */
export type Range = readonly [low: number, high: number];

/** What is drawn at one step: the bounds of each band, and how the gradient turns at most. */
export interface Band {
  /** Where the run stands. */
  readonly here: number;
  readonly loss: Range;
  /** Length of the change of the gradient. */
  readonly changes: Range;
  /** The largest, in lengths of the gradient. */
  readonly relativeChange: number;
  /** That change over the way gone; the largest is the effective β-smoothness. */
  readonly betas: Range;
  readonly cosine: number;
  /** Share of the step sizes that raise the loss. */
  readonly rising: number;
}

/** Both nets, with a look along the gradient every few steps. */
export function bandsSpecs({ learningRate, init, ...values }: Values) {
  return bothClassifiers({
    ...values,
    init: { kind: init },
    optimizer: { kind: 'sgd', learningRate },
    steps: bandSteps.all,
    probes: [{ kind: 'profile', schedule: [[0, bandSteps.every]], learningRates: bandRates(learningRate) }],
  });
}

export function bandRates(learningRate: number): number[] {
  return multiples.map((multiple) => Number((multiple * learningRate).toPrecision(6)));
}

export function readBand(values: ArrayLike<number>, rates: readonly number[]): Band {
  const [here, ...steps] = readProfile(values, rates) as [ProfilePoint, ...ProfilePoint[]];
  const range = (read: (point: ProfilePoint) => number): Range => {
    const values = steps.map((point) => whole(read(point)));
    return [Math.min(...values), Math.max(...values)];
  };
  return {
    here: here.loss,
    loss: range(({ loss }) => loss),
    changes: range(({ change }) => change),
    relativeChange: range(({ change }) => change / here.length)[1],
    betas: range(({ change, rate }) => change / (rate * here.length)),
    cosine: Math.min(...steps.map(({ cosine }) => cosine)),
    rising: steps.filter(({ loss }) => !(loss <= here.loss)).length / steps.length,
  };
}

/** A step that left the finite range went infinitely far. */
function whole(value: number): number {
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}

function measureBands(result: RunResult, rates: readonly number[]): Measures {
  const all = readingsOf(result, 0).map((values) => readBand(values, rates));
  const middle = (read: (band: Band) => number, bands = all) => finite(median(bands.map(read)));
  return {
    lossRange: middle(({ loss: [low, high] }) => high - low),
    earlyLossRange: middle(({ loss: [low, high] }) => high - low, all.slice(0, bandSteps.early / bandSteps.every)),
    change: middle(({ changes }) => changes[1]),
    relativeChange: middle(({ relativeChange }) => relativeChange),
    beta: middle(({ betas }) => betas[1]),
    lowestBeta: middle(({ betas }) => betas[0]),
    cosine: middle(({ cosine }) => cosine),
    rising: finite(all.reduce((sum, { rising }) => sum + rising, 0) / all.length),
  };
}

const keep = namesOfBoth([
  ...['lossRange', 'earlyLossRange', 'rising'],
  ...['change', 'relativeChange', 'beta', 'lowestBeta', 'cosine'],
]);

export const bands: Experiment<typeof bandsSettings> = {
  name: 'bands',
  question: 'Does the gradient stay trustworthy all through training?',
  settings: bandsSettings,
  specs: bandsSpecs,
  measure: ({ learningRate }, results) => {
    const rates = bandRates(learningRate);
    return measureBoth(results, (result) => measureBands(result, rates));
  },
  claims: bandsClaims,
  sweeps: [
    { name: 'deepDigits', at: {}, grid: { learningRate: [0.1, 0.2] }, keep },
    { name: 'digits', at: { depth: 3 }, grid: { learningRate: [0.1] }, keep },
    { name: 'rawDigits', at: { standardize: false, depth: 3 }, grid: { learningRate: [0.1] }, keep },
    { name: 'spiral', at: { task: 'spiral' }, grid: { learningRate: [0.05, 0.1] }, keep },
    { name: 'spiralGlorot', at: { task: 'spiral', init: 'glorot' }, grid: { learningRate: [0.1] }, keep },
  ],
};
