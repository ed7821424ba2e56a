import { drawWeights } from '../init.ts';
import type { Tensor } from '../kernels/backend.ts';
import type { LayerSpec } from '../run.ts';
import { filled, type Layer, type LayerContext, rowsOf, type Stage } from './layer.ts';
import { describeShape, isMap } from './map.ts';

const NEIGHBORS = 9;

/**
 * 3×3 convolution with a border of zeros: `[examples·H·W, inputs]` to `[examples·H·W, channels]`. Weights
 * `[9·inputs, channels]`, ordered as in the kernel convForward; bias `[channels]`, starting at 0.
 * @throws RangeError for a vector
 */
export function createConv({ channels }: Extract<LayerSpec, { kind: 'conv' }>, context: LayerContext): Layer {
  const { backend, input } = context;
  if (!isMap(input)) throw new RangeError(`conv: expected a map, got ${describeShape(input)}`);
  const fan = NEIGHBORS * input.columns;
  const trained = (shape: Tensor['shape']) => ({ value: backend.tensor(shape), gradient: backend.tensor(shape) });
  const weight = trained([fan, channels]);
  const bias = trained([channels]);
  backend.write(weight.value, drawWeights(context, fan, channels, NEIGHBORS * channels));
  return {
    output: { ...input, columns: channels },
    parameters: [
      { name: 'weight', ...weight },
      { name: 'bias', ...bias },
    ],
    statistics: [],
    connect: (x) => connect(context, { weight, bias }, x),
  };
}

type Trained = Readonly<Record<'value' | 'gradient', Tensor>>;

function connect(
  { backend, input }: LayerContext,
  own: Readonly<Record<'weight' | 'bias', Trained>>,
  x: Tensor,
): Stage {
  const { columns: inputs, height: H, width: W } = input;
  const channels = own.bias.value.shape[0];
  const N = rowsOf(x) / (H * W);
  const paddedRows = N * (H + 2) * (W + 2);
  const y = backend.tensor([rowsOf(x), channels]);
  const padded = backend.tensor([paddedRows, inputs]);
  return {
    y,
    forward(kernels) {
      kernels.convForward(y, padded, x, own.weight.value, own.bias.value, N, H, W, inputs, channels);
    },
    backward(kernels, dy, wantsInputGradient) {
      kernels.convWeightGradient(own.weight.gradient, own.bias.gradient, padded, dy, N, H, W, inputs, channels);
      if (!wantsInputGradient) return undefined;
      const transposed = backend.tensor([NEIGHBORS * channels, inputs]);
      const paddedGradient = backend.tensor([paddedRows, channels]);
      const dx = backend.tensor(x.shape);
      kernels.convTranspose(transposed, own.weight.value, inputs, channels);
      kernels.convForward(dx, paddedGradient, dy, transposed, filled(backend, inputs, 0), N, H, W, channels, inputs);
      return dx;
    },
  };
}
