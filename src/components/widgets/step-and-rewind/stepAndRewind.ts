/** What step and rewind trains, and what is drawn of it. Pure. */
import { contenders } from '../../../engine/experiments/classifier.ts';
import { largestSafeRate, type ProfilePoint, readProfile } from '../../../engine/experiments/profile.ts';
import { stepAndRewindSettings, stepAndRewindSpecs, stepSizes } from '../../../engine/experiments/stepAndRewind.ts';
import type { Values } from '../../params/param.ts';
import type { RunHistory } from '../../training/history.ts';
import type { Seen } from '../../training/state.ts';
import type { TrainingPlan, TrainingWidget } from '../../training/training.ts';
import { params, stepNames } from './params.ts';
import type { Scene } from './story.ts';

export type StepSettings = Values<typeof params>;

/** What is drawn: both nets along the gradient at P, and where the story stands. */
export interface StepData extends Scene {
  /** Training steps before P. */
  readonly point: number;
  readonly with: Profile;
  readonly without: Profile;
  /** Sizes of the three steps. */
  readonly rates: readonly number[];
}

/** One net along its gradient. */
export interface Profile {
  /** P first, then each step size in ascending order; none where the training never came to P. */
  readonly points: readonly ProfilePoint[];
  /** Largest step size up to which no step raises the loss; 0 where the smallest does. */
  readonly safe: number;
}

export const stepAndRewind: TrainingWidget<typeof params, StepData> = {
  params,
  planOf({ point, seed, depth, standardize }) {
    const { task, learningRate } = stepAndRewindSettings;
    const shared = { task: task.initial, learningRate: learningRate.initial };
    return { specs: stepAndRewindSpecs({ ...shared, seed, depth, standardize, step: point }), steps: point };
  },
  dataAt,
};

function dataAt({ plan: { values }, history }: Seen<TrainingPlan<typeof params>>): StepData {
  return {
    point: values.point,
    with: profileOf(history.runs[contenders.with]),
    without: profileOf(history.runs[contenders.without]),
    rates: stepNames.map((name) => values[name]),
    moment: values.moment,
  };
}

const known = new WeakMap<RunHistory, Profile>();

function profileOf(run: RunHistory | undefined): Profile {
  const values = run?.measurements.at(-1)?.values;
  if (!run || !values) return { points: [], safe: 0 };
  const found = known.get(run);
  if (found) return found;
  const points = readProfile(values, stepSizes);
  const profile = { points, safe: largestSafeRate(points) };
  known.set(run, profile);
  return profile;
}

/** What a step of a measured size led to. */
export function pointAt({ points }: Profile, rate: number): ProfilePoint | undefined {
  return points.find((point) => point.rate === rate);
}

/** How a step changed the gradient: its turn in degrees, its length as a multiple; undefined beyond finite numbers. */
export function changeOf({ points: [here] }: Profile, there: ProfilePoint | undefined) {
  if (!here || !there || !Number.isFinite(there.cosine) || !Number.isFinite(there.length)) return undefined;
  const cosine = Math.max(-1, Math.min(1, there.cosine));
  return { turn: (180 / Math.PI) * Math.acos(cosine), times: there.length / here.length };
}
