/** E6: gradient descent on a loss of two weights, with batch normalization before or after them, and without it. */

import type { LayerSpec, RunResult, RunSpec } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { twoWeightsClaims } from './claims/twoWeights.ts';
import { measureBoth, namesOfBoth } from './classifier.ts';
import type { Experiment, Measures } from './experiment.ts';
import { finite, median } from './statistics.ts';
import { descentSteps, solvedLoss } from './twoWeightsDescent.ts';
import {
  createTwoWeights,
  curvatures,
  type Point,
  squareGrid,
  steepestSlope,
  type TwoWeights,
} from './twoWeightsProblem.ts';

const coordinate = { kind: 'real', scale: 'linear', min: -4, max: 4 } as const;

export const twoWeightsSettings = {
  weights: { kind: 'choice', options: ['before', 'after'], initial: 'before' },
  learningRate: { kind: 'real', scale: 'log', min: 1e-3, max: 1000, initial: 0.65 },
  /** Where descent starts, if there is one start only. */
  first: { ...coordinate, initial: -2 },
  second: { ...coordinate, initial: 2 },
  /** Starts along each side of the square [−3, 3]². */
  starts: { kind: 'integer', min: 1, max: 9, initial: 1 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof twoWeightsSettings>;

/** Every start, with batch norm; then every start, without it. */
function specs(values: Values): RunSpec[] {
  return [true, false].flatMap((batchNorm) => {
    const { examples, bias } = createTwoWeights(values.weights, values.seed, batchNorm);
    const { layers, constants } = layersOf(values.weights, batchNorm, bias);
    return startsOf(values).map((start) => ({
      seed: values.seed,
      dataset: { kind: 'given' as const, train: examples },
      layers,
      init: { kind: 'he' as const },
      loss: 'meanSquaredError' as const,
      optimizer: { kind: 'sgd' as const, learningRate: values.learningRate, frozen: 'allButWeights' as const },
      batchSize: examples.x.length,
      steps: descentSteps,
      initial: constants(start),
      probes: [],
    }));
  });
}

/** Places where descent starts, in the order of the runs. */
function startsOf({ first, second, starts }: Pick<Values, 'first' | 'second' | 'starts'>): Point[] {
  return starts === 1 ? [[first, second]] : squareGrid(starts, 3);
}

/** The layers, and what their parameters are at the start: only the weights will move. */
function layersOf(place: Values['weights'], batchNorm: boolean, bias: number) {
  const linear = { kind: 'linear', units: 1 } as const;
  const norm = { kind: 'batchNorm' } as const;
  const layers: LayerSpec[] =
    place === 'after'
      ? [...(batchNorm ? [norm] : []), linear]
      : [linear, ...(batchNorm ? [norm] : []), { kind: 'relu' }];
  const constants = (start: Point): number[][] => {
    if (!batchNorm) return [[...start], [bias]];
    return place === 'after' ? [[1, 1], [0, 0], [...start], [0]] : [[...start], [0], [1], [0]];
  };
  return { layers, constants };
}

function measureDescent(results: readonly RunResult[]): Measures {
  const arrivals = results.map(({ losses, status }) => {
    const solved = status === 'finished' && (losses.at(-1) as number) < solvedLoss;
    return solved ? losses.findIndex((loss) => loss < solvedLoss) : Number.POSITIVE_INFINITY;
  });
  return {
    solved: arrivals.filter(Number.isFinite).length / arrivals.length,
    stepsToSolved: finite(median(arrivals)),
  };
}

/** Half the width of the square in which the surface is measured. */
const extent = 4;

function measureSurface(place: Values['weights'], problem: TwoWeights): Measures {
  const [largest, smallest] = curvatures(problem);
  return {
    maxLoss: Math.max(...squareGrid(41, extent).map(problem.loss)),
    maxSlope: steepestSlope(problem, extent),
    /** How much the loss changes at most where both weights are doubled. */
    rayChange: Math.max(
      ...squareGrid(10, extent / 2).map(([x, y]) => Math.abs(problem.loss([2 * x, 2 * y]) - problem.loss([x, y]))),
    ),
    ...(place === 'after' && { conditionNumber: largest / smallest, largestStableRate: 2 / largest }),
  };
}

function measure(values: Values, results: readonly RunResult[]): Measures {
  const count = results.length / 2;
  const problem = (batchNorm: boolean) => createTwoWeights(values.weights, values.seed, batchNorm);
  const both = [
    { descents: results.slice(0, count), problem: problem(true) },
    { descents: results.slice(count), problem: problem(false) },
  ];
  return measureBoth(both, ({ descents, problem }) => ({
    ...measureDescent(descents),
    ...measureSurface(values.weights, problem),
  }));
}

export const twoWeights: Experiment<typeof twoWeightsSettings> = {
  name: 'twoWeights',
  question: 'What does a smoother loss change for one descent?',
  settings: twoWeightsSettings,
  specs,
  measure,
  claims: twoWeightsClaims,
  sweeps: [
    {
      name: 'before',
      at: { starts: 9 },
      grid: { learningRate: [0.03, 0.065, 0.14, 0.3, 0.65, 1.4, 3, 14, 30, 300] },
      keep: namesOfBoth(['solved', 'maxLoss', 'maxSlope']),
    },
    {
      name: 'after',
      at: { weights: 'after' },
      grid: { learningRate: [0.01, 0.03, 0.1, 0.17, 0.2, 0.3, 0.5, 0.8] },
      keep: namesOfBoth(['stepsToSolved', 'conditionNumber', 'largestStableRate']),
    },
  ],
};
