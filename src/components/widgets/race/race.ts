/** What the race trains, and one moment of it as figure, words and table see it. Pure. */
import {
  raceProbes,
  raceRuns,
  raceSpecs,
  raceSteps,
  raceTarget,
  shownDigits,
} from '../../../engine/experiments/race.ts';
import type { Dataset, Divergence, LayerSpec, RunSpec } from '../../../engine/run.ts';
import type { Values } from '../../params/param.ts';
import { firstReading, type RunHistory, readingAt } from '../../training/history.ts';
import type { Seen } from '../../training/state.ts';
import type { TrainingPlan, TrainingWidget } from '../../training/training.ts';
import type { RaceContender, RaceFigure } from './figure.ts';
import { params } from './params.ts';

export type RaceSettings = Values<typeof params>;

type RacePlan = TrainingPlan<typeof params>;

/** What is drawn, and what only the table tells. */
export interface RaceData extends RaceFigure {
  /** Test accuracy at each step where it was measured, up to the one shown. */
  readonly accuracies: {
    readonly with: ReadonlyMap<number, number>;
    readonly without: ReadonlyMap<number, number>;
  };
}

export const race: TrainingWidget<typeof params, RaceData> = {
  params,
  planOf: (values) => ({ specs: raceSpecs(values, true), steps: raceSteps[values.task] }),
  dataAt: raceAt,
};

/** Both contenders at a step of the race. */
function raceAt({ plan, history, step }: Seen<RacePlan>): RaceData {
  const { task } = plan.values;
  const contender = (index: number) => contenderAt(history.runs[index], plan.specs[index], task, step);
  return {
    task,
    examples: examplesOf(history.dataset, task),
    with: contender(raceRuns.with),
    without: contender(raceRuns.without),
    shownStep: step,
    totalSteps: plan.steps,
    accuracies: {
      with: accuraciesOf(history.runs[raceRuns.with], step),
      without: accuraciesOf(history.runs[raceRuns.without], step),
    },
  };
}

function accuraciesOf(run: RunHistory | undefined, step: number): ReadonlyMap<number, number> {
  const readings = run?.measurements.filter((it) => it.probe === raceProbes.accuracy && it.step <= step) ?? [];
  return new Map(readings.map((reading) => [reading.step, inferenceAccuracy(reading.values)]));
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
