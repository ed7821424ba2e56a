/** One moment of a race, as the figure, the takeaway and the table see it. Pure: history and step in, data out. */
import { raceProbes, raceRuns, raceTarget, shownDigits } from '../../../engine/experiments/race.ts';
import type { Dataset, Divergence, LayerSpec, RunSpec } from '../../../engine/run.ts';
import { firstReading, type RunHistory, readingAt } from '../../training/history.ts';
import type { Plan, Seen } from '../../training/state.ts';
import type { RaceContender, RaceFigure } from './figure.ts';
import type { RaceSettings } from './params.ts';

/** What a sentence about a contender needs. */
export type Standing = Pick<RaceContender, 'accuracy' | 'reachedAt' | 'divergedAt'>;

/** What a sentence about a moment needs: a RaceFigure without its arrays, small enough to travel in a page. */
export interface Moment {
  readonly task: RaceSettings['task'];
  /** Number of hidden layers. */
  readonly depth: number;
  readonly with: Standing;
  readonly without: Standing;
  readonly shownStep: number;
  readonly totalSteps: number;
}

/** The training of a race, and the settings it came from. */
export interface RacePlan extends Plan {
  readonly values: RaceSettings;
}

/** Both contenders at a step of the race. */
export function raceAt({ plan, history, step }: Seen<RacePlan>): RaceFigure {
  const { task } = plan.values;
  const contender = (index: number) => contenderAt(history.runs[index], plan.specs[index], task, step);
  return {
    task,
    examples: examplesOf(history.dataset, task),
    with: contender(raceRuns.with),
    without: contender(raceRuns.without),
    shownStep: step,
    totalSteps: plan.steps,
  };
}

/** The moment without its arrays. */
export function momentOf(race: RaceFigure, depth: number): Moment {
  const { task, shownStep, totalSteps } = race;
  return { task, depth, with: standing(race.with), without: standing(race.without), shownStep, totalSteps };
}

/** Step at which a whole run reached the target of its task, if it did. */
export function arrival(
  run: Pick<RunHistory, 'measurements'>,
  task: RaceSettings['task'],
  step = Infinity,
): number | undefined {
  const hasArrived = (values: ArrayLike<number>) => inferenceAccuracy(values) >= raceTarget[task];
  return firstReading(run, raceProbes.accuracy, step, hasArrived)?.step;
}

/** Digits that change when any bit of either network at this step changes; undefined where no frame ended. */
export function fingerprintAt({ history, step }: Seen<RacePlan>): string | undefined {
  const prints = history.runs.map((run) => run.fingerprints.get(Math.min(step, run.step)));
  return prints.every((print) => print !== undefined) ? prints.join('') : undefined;
}

function contenderAt(
  run: RunHistory | undefined,
  spec: RunSpec | undefined,
  task: RaceSettings['task'],
  step: number,
): RaceContender {
  if (!run || !spec) throw new RangeError('contenderAt: expected two runs');
  const accuracy = readingAt(run, raceProbes.accuracy, step)?.values;
  const picture = readingAt(run, raceProbes.picture, step)?.values;
  const { divergence } = run;
  return {
    losses: run.losses,
    picture: picture instanceof Uint8Array ? picture : undefined,
    accuracy: accuracy && inferenceAccuracy(accuracy),
    reachedAt: arrival(run, task, step),
    divergedAt: divergence && divergence.step <= step ? place(divergence, spec.layers) : undefined,
  };
}

/** Readers count layers of weights: 1 is the first hidden layer, the last one the output, 0 the loss after it. */
function place({ step, layer }: Divergence, layers: readonly LayerSpec[]): Divergence {
  return { step, layer: layers.slice(0, layer + 1).filter(({ kind }) => kind === 'linear').length };
}

/** The probe gives accuracy with batch statistics, then in inference mode: the race is decided by the latter. */
function inferenceAccuracy(values: ArrayLike<number>): number {
  return values[1] ?? 0;
}

function examplesOf({ train, test, features }: Dataset, task: RaceSettings['task']): RaceFigure['examples'] {
  if (task === 'spiral') return train;
  return { x: test.x.subarray(0, shownDigits * features), labels: test.labels.subarray(0, shownDigits) };
}

function standing({ accuracy, reachedAt, divergedAt }: RaceContender): Standing {
  return { accuracy, reachedAt, divergedAt };
}
