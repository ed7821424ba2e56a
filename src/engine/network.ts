import type { Backend, Tensor } from './kernels/backend.ts';
import { createFusedBatchNorm, type FusedActivation } from './layers/batchNorm.ts';
import { createConvOfRows } from './layers/conv.ts';
import { createLayer } from './layers/index.ts';
import { type Layer, type LayerContext, type Parameter, type Shape, vectorShape } from './layers/layer.ts';
import { describeShape, isMap } from './layers/map.ts';
import { addOutlierWeights } from './outliers.ts';
import { randomStream } from './random.ts';
import type { LayerSpec, RunSpec } from './run.ts';
import { connect, type Link, type Wiring } from './wiring.ts';

export type { Wiring } from './wiring.ts';

/** The layers of a run with their parameters; wirings run it on different numbers of rows. */
export interface Network {
  readonly parameters: readonly Parameter[];
  readonly statistics: readonly Tensor[];
  /** Columns of the output. */
  readonly outputs: number;
  /** @param x `[examples, features]` */
  connect(x: Tensor): Wiring;
}

type NetworkSpec = Pick<RunSpec, 'layers' | 'init' | 'seed'>;

/**
 * Builds the network of a spec and draws its initial weights from the stream 'init'.
 * @param inputs features of the data
 * @throws RangeError for a layer that doesn't fit its input
 */
export function createNetwork(spec: NetworkSpec, inputs: number, backend: Backend): Network {
  const { links, output } = createLinks(spec, vectorShape(inputs), backend);
  if (isMap(output)) throw new RangeError(`layers: expected a vector at the end, got ${describeShape(output)}`);
  const layers = links.flatMap((link) => ('layer' in link ? link.layer : []));
  const parameters = layers.flatMap((layer) => layer.parameters);
  addOutlierWeights(spec, parameters, backend);
  return {
    parameters,
    statistics: layers.flatMap(({ statistics }) => statistics),
    outputs: output.columns,
    connect: (x) => connect(backend, links, x),
  };
}

function createLinks(spec: NetworkSpec, inputs: Shape, backend: Backend) {
  const random = randomStream(spec.seed, 'init');
  const links: Link[] = [];
  let input = inputs;
  for (let index = 0; index < spec.layers.length; index++) {
    const own = spec.layers[index] as LayerSpec;
    if (own.kind === 'add') {
      links.push({ from: findSkipped(links, input, inputs, own.from, index), index, output: input });
      continue;
    }
    const isOutput = index === spec.layers.length - 1;
    const stream = (purpose: string) => randomStream(spec.seed, `layer ${index} ${purpose}`);
    const context: LayerContext = { backend, input, init: spec.init, random, isOutput, stream };
    const fused = createFused(spec.layers, index, context);
    const layer = fused ?? createLayer(own, context);
    if (fused) index += 1;
    links.push({ layer, index, output: layer.output });
    input = layer.output;
  }
  return { links, output: input };
}

const fusedActivations: ReadonlyMap<LayerSpec['kind'] | undefined, FusedActivation> = new Map([
  ['relu', 'Relu'],
  ['tanh', 'Tanh'],
]);

/**
 * Two layers as one, where nothing else wants what lies between them: batch norm and the activation after it, or at the
 * beginning a single channel and its convolution.
 */
function createFused(layers: readonly LayerSpec[], index: number, context: LayerContext): Layer | undefined {
  const [own, next] = [layers[index], layers[index + 1]];
  if (layers.some((layer) => layer.kind === 'add' && layer.from === index)) return undefined;
  const activation = fusedActivations.get(next?.kind);
  if (own?.kind === 'batchNorm' && activation) return createFusedBatchNorm(own, context, activation);
  const isSingle = index === 0 && own?.kind === 'toMap' && own.channels === 1;
  return isSingle && next?.kind === 'conv' ? createConvOfRows(own, next, context) : undefined;
}

/** @returns index in `links` of the one that ends with layer `from`, −1 for the input of the network */
function findSkipped(links: readonly Link[], input: Shape, inputs: Shape, from: number, index: number): number {
  const found = links.findIndex((link) => link.index === from);
  if (found < 0 && from !== -1) {
    throw new RangeError(`add: expected from to be -1 or a layer before ${index}, got ${from}`);
  }
  const shape = links[found]?.output ?? inputs;
  if (describeShape(shape) !== describeShape(input)) {
    throw new RangeError(`add: expected layer ${from} to give ${describeShape(input)}, got ${describeShape(shape)}`);
  }
  return found;
}
