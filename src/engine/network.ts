import type { Backend, Kernels, Tensor } from './kernels/backend.ts';
import { createFusedBatchNorm, type FusedActivation } from './layers/batchNorm.ts';
import { createLayer } from './layers/index.ts';
import { type Layer, type LayerContext, type Mode, type Parameter, type Stage, vectorShape } from './layers/layer.ts';
import { randomStream } from './random.ts';
import type { LayerSpec, RunSpec } from './run.ts';

/** The layers of a run with their parameters; wirings run it on different numbers of rows. */
export interface Network {
  readonly parameters: readonly Parameter[];
  readonly statistics: readonly Tensor[];
  /** Columns of the output. */
  readonly outputs: number;
  /** @param x `[examples, features]` */
  connect(x: Tensor): Wiring;
}

/** A network laid out for one input tensor. */
export interface Wiring {
  readonly y: Tensor;
  /** Output of each stage, with the index in `RunSpec.layers` of the last layer that it covers. */
  readonly stages: readonly { readonly y: Tensor; readonly layer: number }[];
  /** Draws what the next forward pass in `train` mode needs. */
  refresh(): void;
  forward(kernels: Kernels, mode: Mode): void;
  /** Records the gradients of all parameters from dy = ∂loss/∂y. */
  backward(kernels: Kernels, dy: Tensor): void;
}

interface Entry {
  readonly layer: Layer;
  readonly index: number;
}

/** Builds the network of a spec and draws its initial weights from the stream 'init'. @param inputs features of the data */
export function createNetwork(
  spec: Pick<RunSpec, 'layers' | 'init' | 'seed'>,
  inputs: number,
  backend: Backend,
): Network {
  const entries = createEntries(spec, inputs, backend);
  return {
    parameters: entries.flatMap(({ layer }) => layer.parameters),
    statistics: entries.flatMap(({ layer }) => layer.statistics),
    outputs: entries.at(-1)?.layer.output.columns ?? inputs,
    connect: (x) => connect(entries, x),
  };
}

const fusedActivations: ReadonlyMap<LayerSpec['kind'] | undefined, FusedActivation> = new Map([
  ['relu', 'Relu'],
  ['tanh', 'Tanh'],
]);

function createEntries(spec: Pick<RunSpec, 'layers' | 'init' | 'seed'>, inputs: number, backend: Backend): Entry[] {
  const random = randomStream(spec.seed, 'init');
  const entries: Entry[] = [];
  let input = vectorShape(inputs);
  for (let index = 0; index < spec.layers.length; index++) {
    const own = spec.layers[index] as LayerSpec;
    const isOutput = index === spec.layers.length - 1;
    const context: LayerContext = { backend, input, init: spec.init, random, isOutput };
    const activation = own.kind === 'batchNorm' ? fusedActivations.get(spec.layers[index + 1]?.kind) : undefined;
    const isFused = own.kind === 'batchNorm' && activation !== undefined;
    const layer = isFused ? createFusedBatchNorm(own, context, activation) : createLayer(own, context);
    if (isFused) index += 1;
    entries.push({ layer, index });
    input = layer.output;
  }
  return entries;
}

function connect(entries: readonly Entry[], x: Tensor): Wiring {
  const stages: (Stage & { readonly layer: number })[] = [];
  let y = x;
  for (const { layer, index } of entries) {
    const stage = { ...layer.connect(y), layer: index };
    stages.push(stage);
    y = stage.y;
  }
  return {
    y,
    stages,
    refresh: () => {
      for (const stage of stages) stage.refresh?.();
    },
    forward: (kernels, mode) => {
      for (const stage of stages) stage.forward(kernels, mode);
    },
    backward: (kernels, dy) => backward(stages, kernels, dy),
  };
}

function backward(stages: readonly Stage[], kernels: Kernels, dy: Tensor): void {
  let gradient: Tensor | undefined = dy;
  for (let index = stages.length - 1; index >= 0 && gradient; index--) {
    gradient = stages[index]?.backward(kernels, gradient, index > 0);
  }
}
