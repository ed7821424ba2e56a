/** One batch on its way through the spiral classifier: what arrives at a layer's batch norm. */
import type { Dataset, RunSpec } from '../run.ts';
import { classifier } from './classifier.ts';
import { arriving, matricesOf, type Rows } from './standing.ts';

export const oneBatchDepth = 6;
export const oneBatchUnits = 32;
export const oneBatchSteps = 200;

/** Layers before the one looked at normalize over so many training examples, as in training. */
const trainingBatch = 64;

/** Six hidden layers with batch norm, whose γ stays 1 and β and biases 0: the weights then tell everything. */
export function oneBatchSpec(seed: number): RunSpec {
  return classifier({
    seed,
    task: 'spiral',
    standardize: false,
    depth: oneBatchDepth,
    norm: [{ kind: 'batchNorm' }],
    optimizer: { kind: 'sgd', learningRate: 0.1, frozen: 'allButWeights' },
    steps: oneBatchSteps,
    probes: [
      {
        kind: 'weights',
        schedule: [
          [0, 1],
          [20, 5],
        ],
      },
    ],
  });
}

/** The numbers that arrive at the batch norm of a layer (1 is the first) for the first examples of the training set. */
export function arrivingBatch(weights: Float32Array, { train, features }: Dataset, layer: number): Rows {
  const hidden = Array<number>(oneBatchDepth).fill(oneBatchUnits);
  const matrices = matricesOf(weights, [features, ...hidden]);
  return arriving({ values: train.x, rows: trainingBatch, columns: features }, matrices, layer);
}
