/** E9: all weights into one hidden unit multiplied before training. */
import { drawWeights } from '../init.ts';
import { randomStream } from '../random.ts';
import type { RunResult, RunSpec } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { outlierUnitClaims } from './claims/outlierUnit.ts';
import { contenders, measureBoth, namesOfBoth, taskTarget } from './classifier.ts';
import type { Experiment, Measures } from './experiment.ts';
import { initializationSettings, measureStart, startSpecs } from './initialization.ts';
import { finite } from './statistics.ts';

export const outlierUnitSettings = {
  learningRate: { ...initializationSettings.learningRate, initial: 0.1 },
  factor: initializationSettings.outlierFactor,
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof outlierUnitSettings>;

const [depth, width] = [6, 32];
const widths = [2, ...Array<number>(depth).fill(width), 3];

/** The unit is the first of this layer, in the middle of the network. */
const layer = 2;

/** E9's networks on the spiral, from the weights they are always drawn with, but for those of one unit. */
function specs({ learningRate, factor, seed }: Values): RunSpec[] {
  const usual = {
    task: 'spiral',
    standardize: false,
    depth,
    scale: 1,
    outlierWeights: 0,
    outlierSample: false,
  } as const;
  const both = startSpecs({ ...usual, outlierFactor: factor, learningRate, seed });
  return both.map((spec, index) => ({ ...spec, initial: initialOf(spec, factor, index === contenders.with) }));
}

function initialOf({ init, seed }: RunSpec, factor: number, isNormalized: boolean): number[][] {
  const random = randomStream(seed, 'init');
  return widths.slice(1).flatMap((outputs, index) => {
    const isOutput = index === depth;
    const drawn = drawWeights({ init, random, isOutput }, widths[index] as number, outputs);
    const isExtreme = (place: number) => index === layer && place % outputs === 0;
    const weights = Array.from(drawn, (weight, place) => Math.fround(weight) * (isExtreme(place) ? factor : 1));
    const [zeros, ones] = [0, 1].map((value) => Array<number>(outputs).fill(value)) as [number[], number[]];
    return isNormalized && !isOutput ? [weights, zeros, ones, zeros] : [weights, zeros];
  });
}

function measureUnit(result: RunResult): Measures {
  return { ...measureStart(result, taskTarget.spiral), firstLoss: finite(result.losses[0]) };
}

const keep = ['stepsToTarget', 'finalAccuracy', 'firstGradient', 'firstLoss'];

export const outlierUnit: Experiment<typeof outlierUnitSettings> = {
  name: 'outlierUnit',
  question: 'What does one unit with weights far too large do?',
  settings: outlierUnitSettings,
  specs,
  measure: (_, results) => measureBoth(results, measureUnit),
  claims: outlierUnitClaims,
  sweeps: [
    {
      name: 'factors',
      at: {},
      grid: { factor: [1, 100] },
      keep: namesOfBoth(keep),
    },
  ],
};
