import type { LayerSpec, RunSpec } from '../../../src/engine/run.ts';

/** Convolutions 3×3, each followed by batch normalization, ReLU and 2×2 max-pooling; a linear layer at the end. */
export interface ConvolutionNet {
  readonly name: string;
  readonly network: string;
  /** Height and width of the only channel of the input. */
  readonly side: number;
  /** Of each convolution. */
  readonly channels: readonly number[];
  readonly outputs: number;
  readonly batchSize: number;
  readonly learningRate: number;
}

/** Forward, gradients of weights, and gradients of inputs except those of the first layer. */
export function flopsOf({ side, channels, outputs, batchSize }: ConvolutionNet): number {
  const products = channels.map((own, layer) => (side >> layer) ** 2 * 9 * (channels[layer - 1] ?? 1) * own);
  products.push((side >> channels.length) ** 2 * (channels.at(-1) ?? 1) * outputs);
  const sum = products.reduce((total, count) => total + count, 0);
  return 2 * batchSize * (3 * sum - (products[0] as number));
}

/** The endless run of such a net, on a dataset that is handed to it. */
export function runSpecOf({ side, channels, outputs, batchSize, learningRate }: ConvolutionNet): RunSpec {
  const maps = channels.flatMap((own): LayerSpec[] => [
    { kind: 'conv', channels: own },
    { kind: 'batchNorm' },
    { kind: 'relu' },
    { kind: 'maxPool' },
  ]);
  return {
    seed: 1,
    dataset: { kind: 'spiral' },
    layers: [{ kind: 'toMap', height: side, width: side, channels: 1 }, ...maps, { kind: 'linear', units: outputs }],
    init: { kind: 'he' },
    loss: 'softmaxCrossEntropy',
    optimizer: { kind: 'sgd', learningRate },
    batchSize,
    steps: Number.POSITIVE_INFINITY,
    probes: [],
  };
}
