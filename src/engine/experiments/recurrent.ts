/** E11: batch normalization in a recurrent network that reads digits row by row (Cooijmans et al. 2016). */
import { digitSize } from '../datasets/digits.ts';
import type { RunResult, RunSpec } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { recurrentClaims } from './claims/recurrent.ts';
import { readingsOf } from './classifier.ts';
import type { Experiment, Measures } from './experiment.ts';
import { finite, median } from './statistics.ts';

export const recurrentSettings = {
  norm: { kind: 'choice', options: ['none', 'perStep', 'shared', 'layer'], initial: 'perStep' },
  /** Whether eight rows follow in which every picture is blank. */
  blankRows: { kind: 'toggle', initial: false },
  learningRate: { kind: 'real', scale: 'log', min: 1e-4, max: 10, initial: 0.3 },
  /** Largest length of the gradient. */
  clip: { kind: 'real', scale: 'log', min: 0.01, max: 1000, initial: 1 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof recurrentSettings>;

/** Number of updates. */
export const recurrentSteps = 500;

/** Test accuracy, in inference mode, that counts as having arrived. */
const recurrentTarget = 0.6;

/** Rows of a picture, one for each time step, and blank ones that may follow. */
export const sequenceRows = { picture: digitSize, blank: 8 } as const;

const probes = { accuracy: 0, reestimated: 1, moments: 2 } as const;

export function recurrentSpecs({ norm, blankRows, learningRate, clip, seed }: Values): RunSpec[] {
  const rows = digitSize + (blankRows ? sequenceRows.blank : 0);
  return [
    {
      seed,
      dataset: { kind: 'sequences', blankRows: blankRows ? sequenceRows.blank : 0 },
      layers: [
        { kind: 'recurrent', units: 32, steps: rows, norm },
        { kind: 'linear', units: 10 },
      ],
      init: { kind: 'glorot' },
      loss: 'softmaxCrossEntropy',
      optimizer: { kind: 'sgd', learningRate, clipNorm: clip },
      batchSize: 64,
      steps: recurrentSteps,
      probes: [
        { kind: 'accuracy', schedule: [[0, 25]] },
        { kind: 'reestimatedAccuracy', schedule: [[recurrentSteps, 1]] },
        { kind: 'stepMoments', schedule: [[0, recurrentSteps]] },
      ],
    },
  ];
}

/** Deviation over all units, and how far the means of units lie from their average over all steps, at each time step. */
export function readStepMoments(values: readonly number[]): {
  readonly deviations: number[];
  readonly shifts: number[];
} {
  return { deviations: values.filter((_, i) => i % 3 === 1), shifts: values.filter((_, i) => i % 3 === 2) };
}

function measureSteps(values: readonly number[] | undefined): Measures {
  if (!values) return { firstDeviation: null, lastDeviation: null, growth: null, shift: null };
  const { deviations, shifts } = readStepMoments(values);
  const [first, last] = [deviations[0] as number, deviations[digitSize - 1] as number];
  const relative = shifts.map((shift, i) => shift / (deviations[i] as number));
  return {
    firstDeviation: finite(first),
    /** After the last row that is not blank. */
    lastDeviation: finite(last),
    growth: finite(last / first),
    /** In standard deviations. */
    shift: finite(median(relative)),
  };
}

function measureRun(result: RunResult): Measures {
  const readings = result.measurements.filter(({ probe }) => probe === probes.accuracy);
  const last = readings.at(-1)?.values;
  return {
    stepsToTarget: readings.find(({ values }) => (values[0] as number) >= recurrentTarget)?.step ?? null,
    batchAccuracy: finite(last?.[0]),
    inferenceAccuracy: finite(last?.[1]),
    reestimatedAccuracy: finite(readingsOf(result, probes.reestimated)[0]?.[0]),
    gap: last ? finite((last[0] as number) - (last[1] as number)) : null,
    ...measureSteps(readingsOf(result, probes.moments)[1]),
  };
}

export const recurrent: Experiment<typeof recurrentSettings> = {
  name: 'recurrent',
  question: 'Why is it awkward in recurrent nets?',
  settings: recurrentSettings,
  specs: recurrentSpecs,
  measure: (_, [result]) => measureRun(result as RunResult),
  claims: recurrentClaims,
  sweeps: [
    {
      name: 'norms',
      at: {},
      grid: {
        blankRows: [false, true],
        norm: ['none', 'perStep', 'shared', 'layer'],
        learningRate: [0.1, 0.3, 1],
      },
      keep: ['stepsToTarget', 'batchAccuracy', 'inferenceAccuracy', 'reestimatedAccuracy', 'gap'],
    },
    {
      name: 'spread',
      at: {},
      grid: { norm: ['none', 'perStep'] },
      keep: ['firstDeviation', 'lastDeviation', 'growth', 'shift'],
    },
  ],
};
