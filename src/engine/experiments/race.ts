/** E7: one network, one seed, one initial weight vector, one batch order, with and without batch normalization. */
import type { ProbeSpec, RunSpec, Schedule } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { arrivalProbe, measureArrival } from './arrival.ts';
import { raceClaims } from './claims/race.ts';
import { bothClassifiers, contenders, measureBoth, taskSettings, taskSteps, taskTarget } from './classifier.ts';
import type { Experiment } from './experiment.ts';

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
const boundaryResolution = 81;
const boundaryExtent = 1.1;

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

const keep = ['with.stepsToTarget', 'without.stepsToTarget', 'with.finalAccuracy', 'without.finalAccuracy'];

export const race: Experiment<typeof raceSettings> = {
  name: 'race',
  question: 'Does batch norm really train faster?',
  settings: raceSettings,
  specs: (values) => raceSpecs(values, false),
  measure: ({ task }, results) => measureBoth(results, (result) => measureArrival(result, taskTarget[task])),
  claims: raceClaims,
  sweeps: [
    { name: 'spiral', at: {}, grid: { learningRate: [0.03, 0.1, 0.3, 1] }, keep },
    {
      name: 'digits',
      at: { task: 'digits', depth: 3 },
      grid: { standardize: [false, true], learningRate: [0.1, 0.3, 1] },
      keep,
    },
  ],
};
