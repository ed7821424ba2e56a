import type { LayerSpec } from '../run.ts';
import { createRelu, createTanh } from './activation.ts';
import { createBatchNorm } from './batchNorm.ts';
import type { Layer, LayerContext } from './layer.ts';
import { createLinear } from './linear.ts';

type Create<Kind> = (spec: Extract<LayerSpec, { kind: Kind }>, context: LayerContext) => Layer;

/** Every layer by its kind. */
export const layers: { readonly [Kind in LayerSpec['kind']]: Create<Kind> } = {
  linear: createLinear,
  relu: createRelu,
  tanh: createTanh,
  batchNorm: createBatchNorm,
};

/** Builds the layer of a spec, drawing its initial weights. */
export function createLayer(spec: LayerSpec, context: LayerContext): Layer {
  return (layers[spec.kind] as Create<LayerSpec['kind']>)(spec, context);
}
