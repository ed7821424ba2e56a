/** Two losses of two weights each: with weights after batch normalization, and before it; and the same without it. */
import { cos, sin } from '../math.ts';
import { randomStream } from '../random.ts';
import type { GivenExamples } from '../run.ts';
import { createSlope, eps, type Net, type Slope } from './twoWeightsSlope.ts';

/** Of the two weights: after the normalization, y = w·norm(x); before it, y = relu(norm(w·x)). */
export type WeightsPlace = 'after' | 'before';

export type Point = readonly [first: number, second: number];

/** The examples of one of the two nets, and its loss in closed form. */
export interface TwoWeights {
  readonly examples: GivenExamples;
  /** Stands in for the shift of batch norm where there is none, and stays as it is. */
  readonly bias: number;
  /** Mean squared error at these weights. */
  loss(weights: Point): number;
  /** The same with its gradient. */
  slope(weights: Point): Slope;
}

const size = 64;

/** Of the two features; those before batch norm have mean 0. */
const deviations: Point = [2, 0.5];
const means: Point = [1, -0.6];
const correlation = 0.3;

/**
 * The examples of a seed, with targets that both nets can reach: in a direction of the seed, the second layer of weights
 * with sd 1 before the ReLU.
 */
export function createTwoWeights(place: WeightsPlace, seed: number, batchNorm: boolean): TwoWeights {
  const rows = drawFeatures(place, seed);
  const angle = 2 * Math.PI * randomStream(seed, 'two weights target').uniform();
  const direction: Point = [cos(angle), sin(angle)];
  return place === 'after' ? weightsAfter(rows, direction, batchNorm) : weightsBefore(rows, direction, batchNorm);
}

function drawFeatures(place: WeightsPlace, seed: number): Point[] {
  const random = randomStream(seed, 'two weights features');
  const [first, second] = place === 'after' ? means : [0, 0];
  return Array.from({ length: size }, () => {
    const [a, b] = [random.normal(), random.normal()];
    const mixed = correlation * a + Math.sqrt(1 - correlation ** 2) * b;
    return [Math.fround(first + deviations[0] * a), Math.fround(second + deviations[1] * mixed)];
  });
}

function weightsAfter(rows: readonly Point[], target: Point, batchNorm: boolean): TwoWeights {
  const [first, second] = [normalized(rows.map(([x]) => x)), normalized(rows.map(([, y]) => y))];
  const arriving = batchNorm ? rows.map((_, i): Point => [first[i] as number, second[i] as number]) : rows;
  const predict = (weights: Point) => arriving.map((row) => dot(weights, row));
  return problem({ rows, bias: 0, target, predict, arriving, batchNorm: false, relu: false });
}

function weightsBefore(rows: readonly Point[], direction: Point, batchNorm: boolean): TwoWeights {
  const along = rows.map((row) => dot(direction, row));
  const { mean, deviation } = moments(along);
  const bias = Math.fround(-mean / deviation);
  const target: Point = [direction[0] / deviation, direction[1] / deviation];
  const predict = (weights: Point) => {
    const products = rows.map((row) => dot(weights, row));
    const shifted = batchNorm ? normalized(products) : products.map((product) => product + bias);
    return shifted.map((value) => Math.max(0, value));
  };
  return problem({ rows, bias, target, predict, arriving: rows, batchNorm, relu: true });
}

interface ProblemParts extends Net {
  readonly rows: readonly Point[];
  readonly target: Point;
  readonly predict: (weights: Point) => readonly number[];
}

function problem({ rows, target, predict, ...net }: ProblemParts): TwoWeights {
  const targets = predict(target);
  return {
    examples: { x: rows, targets: targets.map((value) => [Math.fround(value)]) },
    bias: net.bias,
    loss(weights) {
      const given = predict(weights);
      return average(given.map((value, i) => (value - (targets[i] as number)) ** 2));
    },
    slope: createSlope(net, targets),
  };
}

/** Eigenvalues of the matrix of second derivatives of a quadratic loss, the larger first. */
export function curvatures({ loss }: Pick<TwoWeights, 'loss'>): Point {
  const [here, x, y, both] = [loss([0, 0]), [1, 0] as const, [0, 1] as const, [1, 1] as const];
  const a = loss(x) + loss([-1, 0]) - 2 * here;
  const c = loss(y) + loss([0, -1]) - 2 * here;
  const b = loss(both) - loss(x) - loss(y) + here;
  const [middle, half] = [(a + c) / 2, Math.hypot((a - c) / 2, b)];
  return [middle + half, middle - half];
}

/** Largest length of the gradient: over a grid of [−half, half]², and close to the place where both weights are 0. */
export function steepestSlope(problem: TwoWeights, half: number): number {
  const close = [0.001, 0.002, 0.004, 0.008].flatMap((radius) =>
    Array.from({ length: 16 }, (_, i): Point => {
      const angle = (2 * Math.PI * i) / 16;
      return [radius * cos(angle), radius * sin(angle)];
    }),
  );
  return Math.max(...[...squareGrid(21, half), ...close].map((place) => slopeAt(problem, place)));
}

/** Length of the gradient of the loss, from differences. */
function slopeAt({ loss }: TwoWeights, [x, y]: Point): number {
  const h = 1e-5;
  return Math.hypot(loss([x + h, y]) - loss([x - h, y]), loss([x, y + h]) - loss([x, y - h])) / (2 * h);
}

/** Places of a square grid over [−half, half]². */
export function squareGrid(perSide: number, half: number): Point[] {
  const places = Array.from({ length: perSide }, (_, i) => (perSide === 1 ? 0 : half * ((2 * i) / (perSide - 1) - 1)));
  return places.flatMap((y) => places.map((x): Point => [x, y]));
}

function normalized(values: readonly number[]): number[] {
  const { mean, deviation } = moments(values);
  return values.map((value) => (value - mean) / deviation);
}

/** As batch norm takes them. */
function moments(values: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = average(values);
  return { mean, deviation: Math.sqrt(average(values.map((value) => (value - mean) ** 2)) + eps) };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function dot([a, b]: Point, [x, y]: Point): number {
  return a * x + b * y;
}
