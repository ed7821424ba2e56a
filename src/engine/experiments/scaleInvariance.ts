/** E14: what a network does when a weight matrix is multiplied by α (van Laarhoven 2017; Arora, Li & Lyu 2019). */

import type { RunResult, RunSpec } from '../run.ts';
import { initialValues, type Settings, type SettingValues, seedSetting } from '../settings.ts';
import type { StudyRequest } from '../studies/study.ts';
import { scaleInvarianceClaims } from './claims/scaleInvariance.ts';
import { bothClassifiers, measureBoth, namesOfBoth, readingsOf, taskSettings } from './classifier.ts';
import type { Experiment, Measures, StudyResult } from './experiment.ts';
import { finite } from './statistics.ts';

export const scaleInvarianceSettings = {
  ...taskSettings,
  learningRate: { kind: 'real', scale: 'log', min: 1e-4, max: 10, initial: 0.1 },
  step: { kind: 'integer', min: 0, max: 300, initial: 0 },
  weight: { kind: 'integer', min: 0, max: 16, initial: 2 },
  alpha: { kind: 'real', scale: 'log', min: 0.01, max: 100, initial: 1 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof scaleInvarianceSettings>;

/** Factors of the weight matrix. */
export const alphas = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100] as const;

/** Number of updates. */
export const scaleSteps = 400;

/** Index of each probe in the specs. */
export const scaleProbes = { norms: 0, accuracy: 1, gradients: 2 } as const;

function bothSpecs({ learningRate, step: _, weight: __, alpha, ...values }: Values) {
  return bothClassifiers({
    ...values,
    ...(alpha !== 1 && { init: { kind: 'he', hiddenScale: alpha } as const }),
    optimizer: { kind: 'sgd', learningRate },
    steps: scaleSteps,
    probes: [
      {
        kind: 'weightNorms',
        schedule: [
          [0, 1],
          [10, 10],
        ],
      },
      { kind: 'accuracy', schedule: [[scaleSteps, 1]] },
      { kind: 'gradientNorms', schedule: [[0, scaleSteps + 1]] },
    ],
  });
}

/**
 * The networks of one seed with their hidden weights multiplied by each α: those with batch norm in the order of
 * `alphas`, trained to the end, then those without, for one step: what counts there is where they begin.
 */
export function scaledSpecs(values: Pick<Values, 'learningRate' | 'seed'>): readonly RunSpec[] {
  const pairs = alphas.map((alpha) => bothSpecs({ ...initialValues(scaleInvarianceSettings), ...values, alpha }));
  return [...pairs.map(([one]) => one), ...pairs.map(([, other]) => ({ ...other, steps: 1 }))];
}

/** What one α gives. */
interface ScaleRow {
  readonly alpha: number;
  readonly loss: number;
  /** Length of the gradient of the scaled matrix. */
  readonly gradient: number;
  /** Cosine between matrix and gradient. */
  readonly cosine: number;
}

function readScales({ rows }: StudyResult): ScaleRow[] {
  return rows.map(({ index, values }) => {
    const [loss, gradient, cosine] = values as unknown as [number, number, number];
    return { alpha: alphas[index] as number, loss, gradient, cosine };
  });
}

const scaleMeasures = [
  'smallestLoss',
  'largestLoss',
  'lossAt10',
  'smallestGradient',
  'largestGradient',
  'cosine',
] as const;

function measureScales(study: StudyResult): Measures {
  if (study.divergence) return Object.fromEntries(['loss', ...scaleMeasures].map((name) => [name, null]));
  const rows = readScales(study);
  const here = rows.find(({ alpha }) => alpha === 1) as ScaleRow;
  const ratios = rows.map(({ loss }) => loss / here.loss);
  const gradients = rows.map(({ gradient, alpha }) => (gradient * alpha) / here.gradient);
  return {
    loss: finite(here.loss),
    smallestLoss: finite(Math.min(...ratios)),
    largestLoss: finite(Math.max(...ratios)),
    lossAt10: finite(ratios[alphas.indexOf(10)]),
    smallestGradient: finite(Math.min(...gradients)),
    largestGradient: finite(Math.max(...gradients)),
    cosine: finite(Math.abs(here.cosine)),
  };
}

function measureNorms(result: RunResult, { learningRate, weight }: Values): Measures {
  const norms = readingsOf(result, scaleProbes.norms).map((lengths) => lengths[weight] as number);
  const [first, last] = [norms[0] as number, norms.at(-1) as number];
  const isWhole = result.status === 'finished';
  return {
    startLoss: finite(result.losses[0]),
    startGradient: finite(readingsOf(result, scaleProbes.gradients)[0]?.[weight]),
    firstNorm: first,
    lastNorm: isWhole ? finite(last) : null,
    firstRate: learningRate / first ** 2,
    lastRate: isWhole ? finite(learningRate / last ** 2) : null,
    accuracy: finite(readingsOf(result, scaleProbes.accuracy)[0]?.[1]),
  };
}

const scales = namesOfBoth(scaleMeasures);
const starts = namesOfBoth(['startLoss', 'startGradient', 'firstNorm', 'lastNorm', 'accuracy']);
const norms = namesOfBoth(['firstNorm', 'lastNorm', 'firstRate', 'lastRate', 'accuracy']);

export const scaleInvariance: Experiment<typeof scaleInvarianceSettings> = {
  name: 'scaleInvariance',
  question: 'What if the weights are multiplied by ten?',
  settings: scaleInvarianceSettings,
  specs: bothSpecs,
  studies: (values) =>
    bothSpecs(values).map(
      (spec): StudyRequest => ({
        spec,
        step: values.step,
        study: { kind: 'weightScale', weight: values.weight, alphas, examples: 512 },
      }),
    ),
  measure: (values, results, studies) => ({
    ...measureBoth(studies, measureScales),
    ...measureBoth(results, (result) => measureNorms(result, values)),
  }),
  claims: scaleInvarianceClaims,
  sweeps: [
    { name: 'scales', at: {}, grid: { step: [0, 150] }, keep: scales },
    { name: 'starts', at: { learningRate: 1 }, grid: { alpha: [0.01, 0.1, 1, 3, 10, 100] }, keep: starts },
    { name: 'rates', at: {}, grid: { learningRate: [0.1, 0.3, 1, 3] }, keep: norms },
  ],
};
