/** E14: what a network does when a weight matrix is multiplied by α (van Laarhoven 2017; Arora, Li & Lyu 2019). */

import type { RunResult } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import type { StudyRequest } from '../studies/study.ts';
import { scaleInvarianceClaims } from './claims/scaleInvariance.ts';
import { bothClassifiers, measureBoth, readingsOf, taskSettings } from './classifier.ts';
import type { Experiment, Measures, StudyResult } from './experiment.ts';
import { finite } from './statistics.ts';

export const scaleInvarianceSettings = {
  ...taskSettings,
  learningRate: { kind: 'real', scale: 'log', min: 1e-4, max: 10, initial: 0.1 },
  step: { kind: 'integer', min: 0, max: 300, initial: 0 },
  weight: { kind: 'integer', min: 0, max: 16, initial: 2 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof scaleInvarianceSettings>;

/** Factors of the weight matrix. */
const alphas = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100] as const;

const steps = 400;
const probes = { norms: 0, accuracy: 1 } as const;

function bothSpecs({ learningRate, step: _, weight: __, ...values }: Values) {
  return bothClassifiers({
    ...values,
    optimizer: { kind: 'sgd', learningRate },
    steps,
    probes: [
      { kind: 'weightNorms', schedule: [[0, 10]] },
      { kind: 'accuracy', schedule: [[steps, 1]] },
    ],
  });
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

function measureScales(study: StudyResult): Measures {
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
  const norms = readingsOf(result, probes.norms).map((lengths) => lengths[weight] as number);
  const [first, last] = [norms[0] as number, norms.at(-1) as number];
  const isWhole = result.status === 'finished';
  return {
    firstNorm: first,
    lastNorm: isWhole ? finite(last) : null,
    firstRate: learningRate / first ** 2,
    lastRate: isWhole ? finite(learningRate / last ** 2) : null,
    accuracy: finite(readingsOf(result, probes.accuracy)[0]?.[1]),
  };
}

const both = (name: string) => [`with.${name}`, `without.${name}`];
const scales = ['smallestLoss', 'largestLoss', 'lossAt10', 'smallestGradient', 'largestGradient', 'cosine'].flatMap(
  both,
);
const norms = ['firstNorm', 'lastNorm', 'firstRate', 'lastRate', 'accuracy'].flatMap(both);

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
    { name: 'rates', at: {}, grid: { learningRate: [0.1, 0.3, 1, 3] }, keep: norms },
  ],
};
