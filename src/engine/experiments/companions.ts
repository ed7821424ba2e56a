/**
 * One test picture among companions: what a network that normalizes over the batch answers when the others change. For
 * pages: the answers are worked out from the weights, see standing.ts.
 */
import { createBatches } from '../batches.ts';
import { randomStream } from '../random.ts';
import type { Dataset, RunSpec } from '../run.ts';
import { classifier } from './classifier.ts';
import { matricesOf, normalizedRelu, product, type Rows } from './standing.ts';

export const companionsSteps = 300;

/** Test digits that may be picked: the first ones. */
export const pickable = 40;

export const companionsProbes = { accuracy: 0, answers: 1, weights: 2 } as const;

const [depth, units] = [3, 32];

/** E12's network on raw digits, but γ stays 1 and β and biases 0: the weights then tell everything. */
export function companionsSpec({ seed, momentum }: { readonly seed: number; readonly momentum: number }): RunSpec {
  const now = [
    [0, 1],
    [20, 5],
  ] as const;
  return classifier({
    seed,
    task: 'digits',
    standardize: false,
    depth,
    norm: [{ kind: 'batchNorm', momentum }],
    optimizer: { kind: 'sgd', learningRate: 0.1, frozen: 'allButWeights' },
    steps: companionsSteps,
    probes: [
      { kind: 'accuracy', schedule: now },
      { kind: 'predictions', schedule: now, count: pickable },
      { kind: 'weights', schedule: [[0, 1]] },
    ],
  });
}

export interface Company {
  readonly seed: number;
  /** Test example that is in every batch, as its first. */
  readonly picture: number;
  readonly batchSize: number;
  /** Classes in the batch, that of the picture among them. */
  readonly classes: number;
  /** Another number, other companions. */
  readonly draw: number;
}

/** Test examples of so many batches that hold the picture, its companions drawn with replacement. */
export function drawCompanies({ classes: all, test }: Dataset, company: Company, batches: number): Int32Array[] {
  const { seed, picture, batchSize, classes, draw } = company;
  const random = randomStream(seed, `companions ${draw}`);
  const own = test.labels[picture] as number;
  const others = Int32Array.from({ length: all - 1 }, (_, i) => (i < own ? i : i + 1));
  return Array.from({ length: batches }, () => {
    random.shuffle(others);
    const chosen = [own, ...others.subarray(0, classes - 1)];
    const rows = [...test.labels.keys()].filter(
      (row) => row !== picture && chosen.includes(test.labels[row] as number),
    );
    const mates = Array.from({ length: batchSize - 1 }, () => rows[random.integer(rows.length)] as number);
    return Int32Array.from([picture, ...mates]);
  });
}

/** The class given to the first example of each batch, with the statistics of that batch. */
export function answersIn(weights: Float32Array, { features, classes, test }: Dataset, batches: readonly Int32Array[]) {
  const matrices = matricesOf(weights, [features, ...Array<number>(depth).fill(units), classes]);
  const [first, ...later] = matrices as [Rows, ...Rows[]];
  // The first layer sees each picture by itself: what it gives is worked out once for all batches.
  const known = firstLayer.get(weights) ?? new Map<number, ArrayLike<number>>();
  firstLayer.set(weights, known);
  const arrivingOf = (row: number) => {
    const x = { values: test.x.subarray(row * features, (row + 1) * features), rows: 1, columns: features };
    const values = known.get(row) ?? product(x, first).values;
    known.set(row, values);
    return values;
  };
  return batches.map((rows) => {
    const values = new Float64Array(rows.length * units);
    rows.forEach((row, i) => void values.set(arrivingOf(row), i * units));
    let arrived: Rows = { values, rows: rows.length, columns: units };
    for (const weight of later.slice(0, -1)) arrived = product(normalizedRelu(arrived), weight);
    const hidden = { values: normalizedRelu(arrived).values, rows: 1, columns: units };
    return largest(Array.from(product(hidden, later.at(-1) as Rows).values));
  });
}

const firstLayer = new WeakMap<Float32Array, Map<number, ArrayLike<number>>>();

function largest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}

/** The mean of one unit of the first layer over each training batch, and its running average after each update. */
export interface Following {
  readonly unit: number;
  readonly batch: readonly number[];
  /** One more: the average before the first update is 0. */
  readonly running: readonly number[];
}

const pixels = new WeakMap<Dataset, Float64Array[]>();

/** Means of the pixels over the training batches, in the order of training. */
function batchPixels(dataset: Dataset, spec: RunSpec): Float64Array[] {
  const known = pixels.get(dataset);
  if (known) return known;
  const { features, train } = dataset;
  const next = createBatches(spec, train.size);
  const means = Array.from({ length: spec.steps }, () => {
    const mean = new Float64Array(features);
    for (const row of next()) {
      for (let k = 0; k < features; k++) {
        mean[k] = (mean[k] as number) + (train.x[row * features + k] as number) / spec.batchSize;
      }
    }
    return mean;
  });
  pixels.set(dataset, means);
  return means;
}

/** Worked out once for each step: while a run goes on, only the newest is missing. */
const firstMeans = new WeakMap<Float32Array, Float64Array>();

/** Means of all units of the first layer, from the means of the pixels. */
function unitMeans(x: Float64Array, matrix: Float32Array): Float64Array {
  const result = new Float64Array(units);
  for (let k = 0; k < x.length; k++) {
    for (let unit = 0; unit < units; unit++) {
      result[unit] = (result[unit] as number) + (x[k] as number) * (matrix[k * units + unit] as number);
    }
  }
  return result;
}

/**
 * Follows the unit of the first layer whose mean is farthest from 0 in the first batch.
 * @param weights at each step so far, from step 0
 */
export function follow(weights: readonly Float32Array[], dataset: Dataset, spec: RunSpec, momentum: number): Following {
  const means = batchPixels(dataset, spec);
  const meansAt = (step: number) => {
    const matrix = weights[step] as Float32Array;
    const own = firstMeans.get(matrix) ?? unitMeans(means[step] as Float64Array, matrix);
    firstMeans.set(matrix, own);
    return own;
  };
  const unit = largest([...meansAt(0)].map(Math.abs));
  const batch = weights.slice(0, spec.steps).map((_, step) => meansAt(step)[unit] as number);
  const running = [0];
  for (const mean of batch) {
    const before = running.at(-1) as number;
    running.push(before + momentum * (mean - before));
  }
  return { unit, batch, running };
}
