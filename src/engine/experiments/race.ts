/** E7: one network, one seed, one initial weight vector, one batch order, with and without batch normalization. */
import type { ProbeSpec, RunSpec, Schedule } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { arrivalProbe, measureArrival } from './arrival.ts';
import { bothClassifiers, contenders, measureBoth, taskSettings, taskSteps, taskTarget } from './classifier.ts';
import type { Claim, Experiment, Measures } from './experiment.ts';
import { shareBelow, shareWhere } from './statistics.ts';

export const raceSettings = {
  task: taskSettings.task,
  standardize: taskSettings.standardize,
  learningRate: { kind: 'real', scale: 'log', min: 1e-4, max: 10, initial: 0.1 },
  depth: taskSettings.depth,
  seed: seedSetting,
} as const satisfies Settings;

export type RaceValues = SettingValues<typeof raceSettings>;

/** Index of each contender in `raceSpecs` and in every frame. */
export const raceRuns = contenders;

/** Index of each probe in the specs of a race; `picture` is left out where nobody watches. */
export const raceProbes = { accuracy: 0, picture: 1 } as const;

/** Test accuracy, in inference mode, that counts as having arrived. */
export const raceTarget = taskTarget;

/** Number of updates in a race. */
export const raceSteps = taskSteps;

/** Side of the square raster of the decision boundary, and the half-width of the plane it covers. */
export const boundaryResolution = 81;
export const boundaryExtent = 1.1;

/** Test digits shown as pictures. */
export const shownDigits = 40;

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
  const { learningRate, ...net } = values;
  return bothClassifiers({
    ...net,
    optimizer: { kind: 'sgd', learningRate },
    steps: taskSteps[values.task],
    probes: [arrivalProbe, ...(watched ? [picture(values.task)] : [])],
  });
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

/** Share of the seeds on which the net with batch normalization arrived first. */
function wins(measures: readonly Measures[]): number {
  return shareBelow(measures, 'with.stepsToTarget', 'without.stepsToTarget');
}

function arrivals(measures: readonly Measures[], contender: keyof typeof contenders): number {
  return shareWhere(measures, (one) => one[`${contender}.stepsToTarget`] !== null);
}

const claims: readonly Claim<typeof raceSettings>[] = [
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

export const race: Experiment<typeof raceSettings> = {
  name: 'race',
  question: 'Does batch norm really train faster?',
  settings: raceSettings,
  specs: (values) => raceSpecs(values, false),
  measure: ({ task }, results) => measureBoth(results, (result) => measureArrival(result, taskTarget[task])),
  claims,
};
