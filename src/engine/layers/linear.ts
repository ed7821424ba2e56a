import { drawWeights } from '../init.ts';
import type { LayerSpec } from '../run.ts';
import { chain } from './chain.ts';
import { type Layer, type LayerContext, rowsOf, vectorShape } from './layer.ts';
import { createFlatten, isMap } from './map.ts';

type LinearSpec = Extract<LayerSpec, { kind: 'linear' }>;

/** `y = x·W + b`, with x `[rows, inputs]`, W `[inputs, units]`, b `[units]`, starting at 0. A map is flattened first. */
export function createLinear(spec: LinearSpec, context: LayerContext): Layer {
  if (!isMap(context.input)) return createProduct(spec, context);
  const flatten = createFlatten(context);
  return chain(flatten, createProduct(spec, { ...context, input: flatten.output }));
}

function createProduct(spec: LinearSpec, context: LayerContext): Layer {
  const { backend, input } = context;
  const inputs = input.columns;
  const { units } = spec;
  const weight = backend.tensor([inputs, units]);
  const bias = backend.tensor([units]);
  const weightGradient = backend.tensor([inputs, units]);
  const biasGradient = backend.tensor([units]);
  backend.write(weight, drawWeights(context, inputs, units));
  return {
    output: vectorShape(units),
    parameters: [
      { name: 'weight', value: weight, gradient: weightGradient },
      { name: 'bias', value: bias, gradient: biasGradient },
    ],
    statistics: [],
    connect(x) {
      const rows = rowsOf(x);
      const y = backend.tensor([rows, units]);
      return {
        y,
        forward: (kernels) => kernels.linearForward(y, x, weight, bias, rows, inputs, units),
        backward(kernels, dy, wantsInputGradient) {
          kernels.linearWeightGradient(weightGradient, biasGradient, x, dy, rows, inputs, units);
          if (!wantsInputGradient) return undefined;
          const transposed = backend.tensor([units, inputs]);
          const dx = backend.tensor([rows, inputs]);
          kernels.transpose(transposed, weight, inputs, units);
          kernels.linearInputGradient(dx, dy, transposed, rows, inputs, units);
          return dx;
        },
      };
    },
  };
}
