import type { LayerSpec } from '../run.ts';
import { createRelu, createSigmoid, createTanh } from './activation.ts';
import { createBatchNorm } from './batchNorm.ts';
import { createBatchRenorm } from './batchRenorm.ts';
import { createConv } from './conv.ts';
import { createGroupNorm, createInstanceNorm, createLayerNorm } from './groupNorm.ts';
import type { Layer, LayerContext } from './layer.ts';
import { createLinear } from './linear.ts';
import { createGlobalAveragePool, createMaxPool, createToMap } from './map.ts';
import { createNoise, createNoisyBatchNorm } from './noise.ts';
import { createRecurrent } from './recurrent.ts';

type Create<Kind> = (spec: Extract<LayerSpec, { kind: Kind }>, context: LayerContext) => Layer;

/** A spec of a layer with one input. `add` has two: the network connects it. */
export type SingleInputSpec = Exclude<LayerSpec, { kind: 'add' }>;

/** Every layer with one input, by its kind. */
export const layers: { readonly [Kind in SingleInputSpec['kind']]: Create<Kind> } = {
  linear: createLinear,
  relu: createRelu,
  tanh: createTanh,
  sigmoid: createSigmoid,
  batchNorm: createBatchNorm,
  noisyBatchNorm: createNoisyBatchNorm,
  noise: createNoise,
  batchRenorm: createBatchRenorm,
  layerNorm: createLayerNorm,
  groupNorm: createGroupNorm,
  instanceNorm: createInstanceNorm,
  recurrent: createRecurrent,
  toMap: createToMap,
  conv: createConv,
  maxPool: createMaxPool,
  globalAveragePool: createGlobalAveragePool,
};

/** Builds the layer of a spec, drawing its initial weights. @throws RangeError for a spec that doesn't fit its input */
export function createLayer(spec: SingleInputSpec, context: LayerContext): Layer {
  return (layers[spec.kind] as Create<SingleInputSpec['kind']>)(spec, context);
}
