/** What the playground trains, and one moment of it as figure, words and table see it. Pure. */
import type { Dataset, Divergence, LabeledPoint, LayerSpec } from '../../../engine/run.ts';
import { firstReading, type RunHistory, readingAt } from '../../training/history.ts';
import type { Seen } from '../../training/state.ts';
import type { TrainingPlan, TrainingWidget } from '../../training/training.ts';
import { params } from './params.ts';
import {
  extentOf,
  type Letter,
  type NetworkSettings,
  networkOf,
  type PlaygroundSettings,
  places,
  playgroundSpecs,
  probes,
  shownDigits,
  stepsOf,
  targetOf,
} from './specs.ts';

/** One network at the moment shown; `losses` also holds what comes later. */
export interface Contestant {
  readonly settings: NetworkSettings;
  readonly losses: Float32Array;
  readonly picture?: Uint8Array | undefined;
  /** Test accuracy in inference mode. */
  readonly accuracy?: number | undefined;
  readonly accuracies: ReadonlyMap<number, number>;
  readonly reachedAt?: number | undefined;
  readonly divergedAt?: Divergence | undefined;
  /** Standard deviation of what leaves each hidden layer. */
  readonly spreads: readonly number[];
  /** Length of the gradient of each weight matrix. */
  readonly gradients: readonly number[];
}

export interface PlaygroundData {
  readonly data: PlaygroundSettings['data'];
  readonly examples: { readonly x: ArrayLike<number>; readonly labels: ArrayLike<number> };
  /** Half the width of the plane drawn. */
  readonly extent: number;
  readonly a: Contestant;
  readonly b: Contestant;
  readonly shownStep: number;
  readonly totalSteps: number;
}

/** Points to begin with, for a reader's own. */
export const firstPoints: readonly LabeledPoint[] = [
  [-0.6, 0.5, 0],
  [-0.3, 0.7, 0],
  [-0.7, 0.1, 0],
  [-0.2, 0.3, 0],
  [-0.5, 0.8, 0],
  [0.5, -0.4, 1],
  [0.7, -0.1, 1],
  [0.2, -0.6, 1],
  [0.6, -0.8, 1],
  [0.3, -0.2, 1],
];

/** @param points the reader's own, as they are now */
export function createPlayground(points: () => readonly LabeledPoint[]): TrainingWidget<typeof params, PlaygroundData> {
  return {
    params,
    planOf: (values) => ({ specs: playgroundSpecs(values, points()), steps: stepsOf(values.data) }),
    dataAt: playgroundAt,
  };
}

function playgroundAt({ plan, history, step }: Seen<TrainingPlan<typeof params>>): PlaygroundData {
  const { values } = plan;
  const contestant = (letter: Letter) => {
    const [run, spec] = [history.runs[places[letter]], plan.specs[places[letter]]];
    if (!run || !spec) throw new RangeError('playground: expected two runs');
    return contestantAt(run, spec.layers, networkOf(values, letter), targetOf(values.data), step);
  };
  const [spec] = plan.specs;
  const own = spec?.dataset.kind === 'points' ? spec.dataset.points : [];
  return {
    data: values.data,
    examples: examplesOf(history.dataset, values.data, own),
    extent: extentOf(own),
    a: contestant('a'),
    b: contestant('b'),
    shownStep: step,
    totalSteps: plan.steps,
  };
}

function contestantAt(
  run: RunHistory,
  layers: readonly LayerSpec[],
  settings: NetworkSettings,
  target: number,
  step: number,
): Contestant {
  const read = (probe: number) => readingAt(run, probe, step)?.values;
  const picture = read(probes.picture);
  const readings = run.measurements.filter((it) => it.probe === probes.accuracy && it.step <= step);
  const { divergence } = run;
  return {
    settings,
    losses: run.losses,
    picture: picture instanceof Uint8Array ? picture : undefined,
    accuracy: read(probes.accuracy)?.[1],
    accuracies: new Map(readings.map((reading) => [reading.step, reading.values[1] ?? 0])),
    reachedAt: firstReading(run, probes.accuracy, step, (values) => (values[1] ?? 0) >= target)?.step,
    divergedAt: divergence && divergence.step <= step ? place(divergence, layers) : undefined,
    spreads: spreadsOf(read(probes.moments), settings.depth),
    gradients: [...(read(probes.gradients) ?? [])],
  };
}

/** Readers count layers of weights: 1 is the first hidden layer, the last one the output, 0 the loss after it. */
function place({ step, layer }: Divergence, layers: readonly LayerSpec[]): Divergence {
  return { step, layer: layers.slice(0, layer + 1).filter(({ kind }) => kind === 'linear').length };
}

/** The probe reads every stage of every hidden layer, then the output: what counts is the last stage of each. */
function spreadsOf(moments: ArrayLike<number> | undefined, depth: number): number[] {
  if (!moments) return [];
  const perLayer = (moments.length / 2 - 1) / depth;
  return Array.from({ length: depth }, (_, layer) => moments[2 * ((layer + 1) * perLayer - 1) + 1] as number);
}

function examplesOf(
  { train, test, features }: Dataset,
  data: PlaygroundSettings['data'],
  own: readonly LabeledPoint[],
): PlaygroundData['examples'] {
  if (data === 'own')
    return { x: own.flatMap((point) => [point[0], point[1]]), labels: own.map(([, , label]) => label) };
  if (data !== 'digits') return train;
  return { x: test.x.subarray(0, shownDigits * features), labels: test.labels.subarray(0, shownDigits) };
}
