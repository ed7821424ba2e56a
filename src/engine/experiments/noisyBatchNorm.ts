/** E3: distributions shifted on purpose, after batch normalization and without it (Santurkar et al. 2018, section 2.2). */
import type { LayerSpec, ProbeSpec, RunResult, RunSpec } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { noisyBatchNormClaims } from './claims/noisyBatchNorm.ts';
import { classifier, readingsOf } from './classifier.ts';
import type { Experiment, Measures } from './experiment.ts';
import { finite } from './statistics.ts';

export const noisyBatchNormSettings = {
  /** As a multiple of the paper's noise: shifts of up to 0.5 and scales of up to 1.25. */
  noise: { kind: 'real', scale: 'linear', min: 0, max: 8, initial: 1 },
  network: { kind: 'choice', options: ['digits', 'digitsHe', 'spiralHe', 'spiralGlorot'], initial: 'digits' },
  activation: { kind: 'choice', options: ['relu', 'sigmoid'], initial: 'relu' },
  learningRate: { kind: 'real', scale: 'log', min: 1e-4, max: 10, initial: 0.1 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof noisyBatchNormSettings>;

/** Index of each run in the specs; the names go before those of the measures. */
export const noisyRuns = { plain: 0, batchNorm: 1, noisy: 2, plainNoisy: 3 } as const;

/** Training accuracy, with batch statistics and with the noise, that counts as having arrived. */
export const noisyTarget = 0.9;

/** Number of updates. */
const noisySteps = 400;

/** Steps in a row over which distributions are watched. */
const watched = { from: 100, to: 110 } as const;

/** Index of each probe in the specs. */
const noisyProbes = { training: 0, drift: 1, accuracy: 2, reestimated: 3 } as const;

const atEnd = [[noisySteps, 1]] as const;
const probes: readonly ProbeSpec[] = [
  {
    kind: 'trainingAccuracy',
    schedule: [
      [0, 10],
      [100, 20],
    ],
  },
  {
    kind: 'drift',
    schedule: [
      [watched.from, 1],
      [watched.to + 1, noisySteps],
    ],
  },
  { kind: 'accuracy', schedule: atEnd },
  { kind: 'reestimatedAccuracy', schedule: atEnd },
];

/** Initial weights as in the paper, or made for ReLU: on raw digits, and on the spiral, where the latter are deep and narrow. */
const networks = {
  digits: { task: 'digits', depth: 3, width: 64, init: { kind: 'glorot' } },
  digitsHe: { task: 'digits', depth: 3, width: 64, init: { kind: 'he' } },
  spiralHe: { task: 'spiral', depth: 6, width: 32, init: { kind: 'he' } },
  spiralGlorot: { task: 'spiral', depth: 3, width: 64, init: { kind: 'glorot' } },
} as const;

/** The four runs, as long and as closely watched as asked for. */
export function noisySpecs(
  { noise: level, network, activation, learningRate, seed }: Values,
  { steps, probes }: Pick<RunSpec, 'steps' | 'probes'>,
): RunSpec[] {
  const noise = { shift: 0.5 * level, scale: 1 + 0.25 * level };
  const norms: { readonly [Name in keyof typeof noisyRuns]: readonly LayerSpec[] } = {
    plain: [],
    batchNorm: [{ kind: 'batchNorm' }],
    noisy: [{ kind: 'noisyBatchNorm', ...noise }],
    plainNoisy: [{ kind: 'noise', ...noise }],
  };
  return Object.values(norms).map((norm) =>
    classifier({
      seed,
      ...networks[network],
      standardize: false,
      norm,
      activation,
      optimizer: { kind: 'sgd', learningRate },
      steps,
      probes,
    }),
  );
}

function measureRun(result: RunResult): Measures {
  const training = result.measurements.filter(({ probe }) => probe === noisyProbes.training);
  // Nothing has moved at the first reading; the second number of each layer is the distance of the means.
  const drifts = readingsOf(result, noisyProbes.drift).slice(1, 1 + watched.to - watched.from);
  const last = drifts.map((layers) => layers.at(-1) as number);
  const [batch, inference] = readingsOf(result, noisyProbes.accuracy)[0] ?? [];
  return {
    stepsToTarget: training.find(({ values }) => (values[0] as number) >= noisyTarget)?.step ?? null,
    trainingAccuracy: finite(training.at(-1)?.values[0]),
    drift: finite(last.reduce((sum, moved) => sum + moved, 0) / last.length),
    batchAccuracy: finite(batch),
    inferenceAccuracy: finite(inference),
    reestimatedAccuracy: finite(readingsOf(result, noisyProbes.reestimated)[0]?.[0]),
  };
}

function measure(_: Values, results: readonly RunResult[]): Measures {
  const named = Object.entries(noisyRuns).flatMap(([name, index]) =>
    Object.entries(measureRun(results[index] as RunResult)).map(([key, value]) => [`${name}.${key}`, value] as const),
  );
  return Object.fromEntries(named);
}

const keep = Object.keys(noisyRuns).flatMap((name) =>
  ['stepsToTarget', 'trainingAccuracy', 'drift', 'inferenceAccuracy', 'reestimatedAccuracy'].map(
    (measured) => `${name}.${measured}`,
  ),
);

export const noisyBatchNorm: Experiment<typeof noisyBatchNormSettings> = {
  name: 'noisyBatchNorm',
  question: 'If we shift the distributions on purpose, does training slow down?',
  settings: noisyBatchNormSettings,
  specs: (values) => noisySpecs(values, { steps: noisySteps, probes }),
  measure,
  claims: noisyBatchNormClaims,
  sweeps: [
    { name: 'levels', at: {}, grid: { learningRate: [0.1, 0.3], noise: [1, 2, 4] }, keep },
    { name: 'sigmoid', at: { activation: 'sigmoid' }, grid: { learningRate: [0.3] }, keep },
    { name: 'digitsHe', at: { network: 'digitsHe' }, grid: { noise: [1, 2] }, keep },
    { name: 'spiralHe', at: { network: 'spiralHe' }, grid: { noise: [1, 2] }, keep },
    { name: 'spiralGlorot', at: { network: 'spiralGlorot' }, grid: { noise: [1, 2] }, keep },
  ],
};
