/** The two runs that the settings of the playground ask for. Pure. */
import type { DatasetSpec, LabeledPoint, LayerSpec, ProbeSpec, RunSpec, Schedule } from '../../../engine/run.ts';
import type { Values } from '../../params/param.ts';
import type { params } from './params.ts';

export type PlaygroundSettings = Values<typeof params>;
export type Letter = 'a' | 'b';

/** One network's settings. */
export interface NetworkSettings {
  readonly norm: PlaygroundSettings['aNorm'];
  readonly depth: number;
  readonly width: number;
  readonly learningRate: number;
  readonly optimizer: PlaygroundSettings['aOptimizer'];
  readonly batchSize: number;
  readonly activation: PlaygroundSettings['aActivation'];
  readonly init: number;
  readonly weightDecay: number;
}

/** Index of each network in the specs. */
export const places = { a: 0, b: 1 } as const;

export const probes = { accuracy: 0, moments: 1, gradients: 2, picture: 3 } as const;

/** Test digits shown as pictures. */
export const shownDigits = 40;

export const stepsOf = (data: PlaygroundSettings['data']): number => (data === 'digits' ? 400 : 300);

/** Test accuracy that counts as having arrived. */
export const targetOf = (data: PlaygroundSettings['data']): number => (data === 'digits' ? 0.8 : 0.95);

export function networkOf(values: PlaygroundSettings, letter: Letter): NetworkSettings {
  const { aNorm, aDepth, aWidth, aLearningRate, aOptimizer, aBatchSize, aActivation, aInit, aWeightDecay } = values;
  const { bNorm, bDepth, bWidth, bLearningRate, bOptimizer, bBatchSize, bActivation, bInit, bWeightDecay } = values;
  if (letter === 'a')
    return {
      norm: aNorm,
      depth: aDepth,
      width: aWidth,
      learningRate: aLearningRate,
      optimizer: aOptimizer,
      batchSize: aBatchSize,
      activation: aActivation,
      init: aInit,
      weightDecay: aWeightDecay,
    };
  return {
    norm: bNorm,
    depth: bDepth,
    width: bWidth,
    learningRate: bLearningRate,
    optimizer: bOptimizer,
    batchSize: bBatchSize,
    activation: bActivation,
    init: bInit,
    weightDecay: bWeightDecay,
  };
}

/** Half the width of the plane that is drawn: wide enough for every point. */
export function extentOf(points: readonly LabeledPoint[]): number {
  return Math.max(1.1, ...points.map(([x, y]) => 1.1 * Math.max(Math.abs(x), Math.abs(y))));
}

/** Both runs, from one seed. @param points the reader's own */
export function playgroundSpecs(values: PlaygroundSettings, points: readonly LabeledPoint[]): readonly RunSpec[] {
  const { data, seed } = values;
  const extent = data === 'own' ? extentOf(points) : 1.1;
  return (['a', 'b'] as const).map((letter): RunSpec => {
    const network = networkOf(values, letter);
    const { learningRate, optimizer, weightDecay, init } = network;
    return {
      seed,
      dataset: datasetOf(data, points),
      layers: layersOf(network, data),
      init: { kind: 'he', hiddenScale: init },
      loss: 'softmaxCrossEntropy',
      optimizer: { kind: optimizer, learningRate, ...(weightDecay > 0 && { weightDecay }) },
      batchSize: Math.min(network.batchSize, trainingSize(data, points)),
      steps: stepsOf(data),
      probes: probesOf(network, data, extent),
    };
  });
}

function datasetOf(data: PlaygroundSettings['data'], points: readonly LabeledPoint[]): DatasetSpec {
  if (data === 'own') return { kind: 'points', points };
  if (data === 'digits') return { kind: 'digits', standardize: true };
  return data === 'clusters' ? { kind: 'clusters', classes: 3 } : { kind: data };
}

/** One point of five of each class is kept for the test. */
function trainingSize(data: PlaygroundSettings['data'], points: readonly LabeledPoint[]): number {
  if (data !== 'own') return 512;
  const counts = [0, 1, 2].map((each) => points.filter(([, , label]) => label === each).length);
  return counts.reduce((sum, count) => sum + count - Math.floor(count / 5), 0);
}

function layersOf({ norm, depth, width, activation }: NetworkSettings, data: PlaygroundSettings['data']): LayerSpec[] {
  const hidden: LayerSpec[] = [{ kind: 'linear', units: width }, ...normOf(norm, width), { kind: activation }];
  const classes = data === 'digits' ? 10 : data === 'spiral' || data === 'clusters' || data === 'own' ? 3 : 2;
  return [...Array.from({ length: depth }, () => hidden).flat(), { kind: 'linear', units: classes }];
}

/** Groups of about eight units. */
function normOf(norm: NetworkSettings['norm'], width: number): LayerSpec[] {
  if (norm === 'none') return [];
  if (norm === 'noisyBatchNorm') return [{ kind: norm, shift: 0.5, scale: 1.25 }];
  if (norm !== 'groupNorm') return [{ kind: norm }];
  const groups = [4, 3, 2].find((count) => width % count === 0 && width > count) ?? 1;
  return [{ kind: norm, groups }];
}

/** By the size of the network. */
const pictureSchedules: Readonly<Record<'small' | 'middle' | 'large', Schedule>> = {
  small: [
    [0, 1],
    [20, 2],
    [60, 5],
  ],
  middle: [
    [0, 5],
    [50, 10],
  ],
  large: [[0, 25]],
};

function probesOf({ depth, width }: NetworkSettings, data: PlaygroundSettings['data'], extent: number): ProbeSpec[] {
  const seen: Schedule = [
    [0, 1],
    [10, 10],
  ];
  // A large network is drawn more coarsely and less often: a picture costs as much as many steps.
  const cost = depth * width * width;
  const size = cost < 1e4 ? 'small' : cost < 1e5 ? 'middle' : 'large';
  const schedule = pictureSchedules[size];
  const picture: ProbeSpec =
    data === 'digits'
      ? { kind: 'predictions', schedule, count: shownDigits }
      : { kind: 'decisionBoundary', schedule, resolution: size === 'large' ? 41 : 61, extent };
  return [
    { kind: 'accuracy', schedule: [[0, 10]] },
    { kind: 'moments', schedule: seen },
    { kind: 'gradientNorms', schedule: seen },
    picture,
  ];
}
