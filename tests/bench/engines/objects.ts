/** A network of objects, one per neuron and one per link, trained example by example: how explainers are often built. */
import { type Batch, targetsOf } from '../data.ts';
import type { Contender } from '../workload.ts';
import type { Parameter } from './ours.ts';

interface Link {
  readonly source: Neuron;
  weight: number;
  gradient: number;
}

interface Neuron {
  readonly inputs: Link[];
  readonly activation: Activation;
  bias: number;
  gradient: number;
  output: number;
  /** ∂loss/∂output, then ∂loss/∂(sum of inputs). */
  slope: number;
}

export interface Activation {
  readonly value: (x: number) => number;
  /** Slope, from the value. */
  readonly slope: (y: number) => number;
}

export const activations = {
  relu: { value: (x: number) => Math.max(0, x), slope: (y: number) => (y > 0 ? 1 : 0) },
  tanh: { value: Math.tanh, slope: (y: number) => 1 - y * y },
  identity: { value: (x: number) => x, slope: () => 1 },
} as const satisfies Record<string, Activation>;

export interface ObjectsModel {
  readonly learningRate: number;
  readonly outputs: number;
  readonly activation: Activation;
  /** Loss of one example; writes ∂loss/∂outputs to `slopes`. */
  lossOf(slopes: number[], outputs: readonly number[], targets: Float32Array): number;
}

type Layer = readonly Neuron[];

/** @param parameters weight `[inputs, units]` and bias of each layer in turn */
export function openObjects(
  model: ObjectsModel,
  parameters: readonly Parameter[],
  batches: readonly Batch[],
): Contender {
  const layers = createLayers(model.activation, parameters);
  let done = 0;
  return {
    advance(steps) {
      let loss = Number.NaN;
      for (let step = 0; step < steps; step++) {
        loss = trainOn(batches[done++ % batches.length] as Batch, layers, model);
      }
      return loss;
    },
  };
}

const createNeuron = (activation: Activation, bias: number): Neuron => {
  return { inputs: [], activation, bias, gradient: 0, output: 0, slope: 0 };
};

function createLayers(activation: Activation, parameters: readonly Parameter[]): readonly Layer[] {
  const features = parameters[0]?.shape[0] ?? 0;
  const layers: Layer[] = [Array.from({ length: features }, () => createNeuron(activations.identity, 0))];
  for (let i = 0; i < parameters.length; i += 2) {
    const [weight, bias] = parameters.slice(i, i + 2) as [Parameter, Parameter];
    const before = layers.at(-1) as Layer;
    const own = i + 2 < parameters.length ? activation : activations.identity;
    layers.push(
      Array.from(bias.values, (value, unit) => connect(createNeuron(own, value), before, weight.values, unit)),
    );
  }
  return layers;
}

function connect(neuron: Neuron, before: Layer, weights: Float32Array, unit: number): Neuron {
  const units = weights.length / before.length;
  before.forEach((source, i) => {
    neuron.inputs.push({ source, weight: weights[i * units + unit] as number, gradient: 0 });
  });
  return neuron;
}

/** One step; mean loss of the batch before it. */
function trainOn(
  { x, labels }: Batch,
  layers: readonly Layer[],
  { learningRate, outputs, lossOf }: ObjectsModel,
): number {
  const targets = targetsOf(labels, outputs);
  const features = x.length / labels.length;
  const slopes: number[] = new Array(outputs).fill(0);
  let loss = 0;
  for (let row = 0; row < labels.length; row++) {
    forward(layers, x.subarray(row * features, (row + 1) * features));
    const values = (layers.at(-1) as Layer).map(({ output }) => output);
    loss += lossOf(slopes, values, targets.subarray(row * outputs, (row + 1) * outputs));
    backward(layers, slopes);
  }
  update(layers, learningRate / labels.length);
  return loss / labels.length;
}

function forward([inputs, ...layers]: readonly Layer[], x: Float32Array): void {
  inputs?.forEach((neuron, i) => {
    neuron.output = x[i] as number;
  });
  for (const layer of layers) {
    for (const neuron of layer) {
      let sum = neuron.bias;
      for (const { source, weight } of neuron.inputs) sum += source.output * weight;
      neuron.output = neuron.activation.value(sum);
    }
  }
}

function backward(layers: readonly Layer[], slopes: readonly number[]): void {
  for (const layer of layers) for (const neuron of layer) neuron.slope = 0;
  layers.at(-1)?.forEach((neuron, i) => {
    neuron.slope = slopes[i] as number;
  });
  for (let index = layers.length - 1; index > 0; index--) {
    for (const neuron of layers[index] as Layer) {
      neuron.slope *= neuron.activation.slope(neuron.output);
      neuron.gradient += neuron.slope;
      for (const link of neuron.inputs) {
        link.gradient += neuron.slope * link.source.output;
        link.source.slope += neuron.slope * link.weight;
      }
    }
  }
}

function update(layers: readonly Layer[], rate: number): void {
  for (const neuron of layers.flat()) {
    neuron.bias -= rate * neuron.gradient;
    neuron.gradient = 0;
    for (const link of neuron.inputs) {
      link.weight -= rate * link.gradient;
      link.gradient = 0;
    }
  }
}
