/** E7: one network, one seed, one initial weight vector, one batch order, with and without batch normalization. */
import type { LayerSpec, Measurement, ProbeSpec, RunResult, RunSpec, Schedule } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import type { Experiment, Measures } from './experiment.ts';

export const raceSettings = {
  task: { kind: 'choice', options: ['spiral', 'digits'], initial: 'spiral' },
  standardize: { kind: 'toggle', initial: false },
  learningRate: { kind: 'real', scale: 'log', min: 1e-4, max: 10, initial: 0.1 },
  depth: { kind: 'integer', min: 1, max: 16, initial: 6 },
  seed: seedSetting,
} as const satisfies Settings;

export type RaceValues = SettingValues<typeof raceSettings>;

/** Index of each contender in `raceSpecs` and in every frame. */
export const raceRuns = { with: 0, without: 1 } as const;

/** Index of each probe in the specs of a race; `picture` is left out where nobody watches. */
export const raceProbes = { accuracy: 0, picture: 1 } as const;

/** Test accuracy, in inference mode, that counts as having arrived. */
export const raceTarget = { spiral: 0.95, digits: 0.8 } as const;

/** Number of updates in a race. */
export const raceSteps = { spiral: 300, digits: 400 } as const;

/** Side of the square raster of the decision boundary, and the half-width of the plane it covers. */
export const boundaryResolution = 81;
export const boundaryExtent = 1.1;

/** Test digits shown as pictures. */
export const shownDigits = 40;

const width = 32;
const accuracySchedule: Schedule = [[0, 10]];
// Dense where the drama is: the picture is recorded at 90 steps of 300, about 2.4 MB for both contenders.
const pictureSchedule: Schedule = [
  [0, 1],
  [20, 2],
  [60, 5],
];

/**
 * The two runs of a race, first with and then without batch normalization.
 * @param watched whether the picture (decision boundary or predicted digits) is recorded too
 */
export function raceSpecs(values: RaceValues, watched: boolean): readonly [RunSpec, RunSpec] {
  return [contender(values, true, watched), contender(values, false, watched)];
}

function contender(
  { task, standardize, learningRate, depth, seed }: RaceValues,
  norm: boolean,
  watched: boolean,
): RunSpec {
  const hidden: LayerSpec[] = [
    { kind: 'linear', units: width },
    ...(norm ? [{ kind: 'batchNorm' } as const] : []),
    { kind: 'relu' },
  ];
  const classes = task === 'spiral' ? 3 : 10;
  return {
    seed,
    dataset: task === 'spiral' ? { kind: 'spiral' } : { kind: 'digits', standardize },
    layers: [...Array.from({ length: depth }, () => hidden).flat(), { kind: 'linear', units: classes }],
    init: { kind: 'he' },
    loss: 'softmaxCrossEntropy',
    optimizer: { kind: 'sgd', learningRate },
    batchSize: 64,
    steps: raceSteps[task],
    probes: [{ kind: 'accuracy', schedule: accuracySchedule }, ...(watched ? [picture(task)] : [])],
  };
}

function picture(task: RaceValues['task']): ProbeSpec {
  if (task === 'digits') return { kind: 'predictions', schedule: pictureSchedule, count: shownDigits };
  return {
    kind: 'decisionBoundary',
    schedule: pictureSchedule,
    resolution: boundaryResolution,
    extent: boundaryExtent,
  };
}

/** First measured step whose test accuracy, in inference mode, is at least `target`; null where there is none. */
export function stepsToTarget(measurements: readonly Measurement[], target: number): number | null {
  const reached = measurements.find(
    ({ probe, values }) => probe === raceProbes.accuracy && (values[1] as number) >= target,
  );
  return reached?.step ?? null;
}

/** Test accuracy of the last measurement, in inference mode; null before the first. */
export function lastAccuracy(measurements: readonly Measurement[]): number | null {
  const last = measurements.findLast(({ probe }) => probe === raceProbes.accuracy);
  return last ? (last.values[1] as number) : null;
}

function measure(values: RaceValues, results: readonly RunResult[]): Measures {
  const target = raceTarget[values.task];
  return {
    ...prefixed('with', measuresOf(results[raceRuns.with] as RunResult, target)),
    ...prefixed('without', measuresOf(results[raceRuns.without] as RunResult, target)),
  };
}

function measuresOf({ measurements, losses, divergence, step }: RunResult, target: number): Measures {
  return {
    steps: step,
    stepsToTarget: stepsToTarget(measurements, target),
    finalAccuracy: lastAccuracy(measurements),
    finalLoss: losses.at(-1) ?? null,
    divergedAt: divergence?.step ?? null,
  };
}

function prefixed(prefix: string, measures: Measures): Measures {
  return Object.fromEntries(Object.entries(measures).map(([name, value]) => [`${prefix}.${name}`, value]));
}

function arrival(measures: Measures, contender: keyof typeof raceRuns): number {
  return measures[`${contender}.stepsToTarget`] ?? Number.POSITIVE_INFINITY;
}

/** Number of seeds where the net with batch normalization arrived first. */
function wins(measures: readonly Measures[]): number {
  return measures.filter((one) => arrival(one, 'with') < arrival(one, 'without')).length;
}

function arrivals(measures: readonly Measures[], contender: keyof typeof raceRuns): number {
  return measures.filter((one) => Number.isFinite(arrival(one, contender))).length;
}

const most = (measures: readonly Measures[]) => 0.9 * measures.length;
const few = (measures: readonly Measures[]) => 0.1 * measures.length;

const claims: Experiment<typeof raceSettings>['claims'] = [
  {
    says: 'On the spiral at its default settings, the net with batch norm arrives first.',
    at: {},
    holds: (measures) => wins(measures) >= most(measures),
  },
  {
    says: 'At learning rate 1 the plain net never arrives, and the net with batch norm does.',
    at: { learningRate: 1 },
    holds: (measures) => arrivals(measures, 'without') === 0 && arrivals(measures, 'with') >= most(measures),
  },
  {
    says: 'At learning rate 0.03 the race often ends before the plain net has arrived.',
    at: { learningRate: 0.03 },
    holds: (measures) =>
      arrivals(measures, 'without') < measures.length && arrivals(measures, 'with') === measures.length,
  },
  {
    says: 'At depth 10 and learning rate 0.1 both still arrive.',
    at: { depth: 10 },
    holds: (measures) =>
      arrivals(measures, 'without') >= 0.8 * measures.length && arrivals(measures, 'with') >= most(measures),
  },
  {
    says: 'At learning rate 0.3 the plain net copes with 6 layers.',
    at: { learningRate: 0.3 },
    holds: (measures) => arrivals(measures, 'without') >= 0.7 * measures.length,
  },
  {
    says: 'At learning rate 0.3 the plain net does not cope with 10 layers; with batch norm it does.',
    at: { learningRate: 0.3, depth: 10 },
    holds: (measures) => arrivals(measures, 'without') <= few(measures) && arrivals(measures, 'with') >= most(measures),
  },
  {
    says: 'On raw digits, three layers deep at learning rate 0.3, the net with batch norm wins clearly.',
    at: { task: 'digits', depth: 3, learningRate: 0.3 },
    holds: (measures) => wins(measures) >= most(measures),
  },
  {
    says: 'Standardizing the digits first closes most of that gap, and on some seeds the plain net is first.',
    at: { task: 'digits', standardize: true, depth: 3, learningRate: 0.3 },
    holds: (measures) => wins(measures) < 0.7 * measures.length && arrivals(measures, 'without') >= most(measures),
  },
  {
    says: 'With standardized digits the gap opens again at ten layers.',
    at: { task: 'digits', standardize: true, depth: 10, learningRate: 0.3 },
    holds: (measures) => arrivals(measures, 'without') <= few(measures) && arrivals(measures, 'with') >= most(measures),
  },
  {
    says: 'With standardized digits the gap opens again at learning rate 1.',
    at: { task: 'digits', standardize: true, depth: 3, learningRate: 1 },
    holds: (measures) => wins(measures) >= most(measures),
  },
  {
    says: 'With standardized digits at learning rate 0.1 the net with batch norm usually comes in second.',
    at: { task: 'digits', standardize: true, depth: 3, learningRate: 0.1 },
    holds: (measures) => wins(measures) < 0.5 * measures.length,
  },
];

export const race: Experiment<typeof raceSettings> = {
  name: 'race',
  question: 'Does batch norm really train faster?',
  settings: raceSettings,
  specs: (values) => raceSpecs(values, false),
  measure,
  claims,
};
