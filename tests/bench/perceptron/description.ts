import type { LayerSpec, LossKind, RunSpec } from '../../../src/engine/run.ts';

/** Linear layers, each but the last followed by batch normalization and an activation. */
export interface Perceptron {
  readonly name: string;
  readonly network: string;
  readonly inputs: number;
  /** Units of each hidden layer. */
  readonly hidden: readonly number[];
  readonly outputs: number;
  readonly activation: 'relu' | 'tanh';
  readonly loss: LossKind;
  readonly batchSize: number;
  readonly learningRate: number;
}

/** Forward, gradients of weights, and gradients of inputs except those of the first layer: 2 for each weight and row. */
export function flopsOf({ inputs, hidden, outputs, batchSize }: Perceptron): number {
  const widths = [inputs, ...hidden, outputs];
  const weights = hidden.concat(outputs).map((units, layer) => units * (widths[layer] as number));
  const sum = weights.reduce((total, count) => total + count, 0);
  return 2 * batchSize * (3 * sum - (weights[0] as number));
}

/** The endless run of a perceptron, on a dataset that is handed to it. */
export function runSpecOf({ hidden, outputs, activation, loss, batchSize, learningRate }: Perceptron): RunSpec {
  const hiddenLayers = hidden.flatMap((units): LayerSpec[] => [
    { kind: 'linear', units },
    { kind: 'batchNorm' },
    { kind: activation },
  ]);
  return {
    seed: 1,
    dataset: { kind: 'spiral' },
    layers: [...hiddenLayers, { kind: 'linear', units: outputs }],
    init: { kind: activation === 'relu' ? 'he' : 'glorot' },
    loss,
    optimizer: { kind: 'sgd', learningRate },
    batchSize,
    steps: Number.POSITIVE_INFINITY,
    probes: [],
  };
}
