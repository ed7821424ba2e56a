import { drawWeights } from '../init.ts';
import type { Tensor } from '../kernels/backend.ts';
import type { LayerSpec } from '../run.ts';
import { type Layer, type LayerContext, rowsOf, type Stage } from './layer.ts';
import { createToMap, describeShape, isMap } from './map.ts';

type Spec<Kind extends LayerSpec['kind']> = Extract<LayerSpec, { kind: Kind }>;

const NEIGHBORS = 9;

/**
 * 3×3 convolution with a border of zeros: `[examples·H·W, inputs]` to `[examples·H·W, channels]`. Weights
 * `[9·inputs, channels]`, ordered as in the kernel convForward; bias `[channels]`, starting at 0.
 * @throws RangeError for a vector
 */
export function createConv(spec: Spec<'conv'>, context: LayerContext): Layer {
  const { input } = context;
  if (!isMap(input)) throw new RangeError(`conv: expected a map, got ${describeShape(input)}`);
  return create(spec, context, connect);
}

/**
 * The layer toMap and a convolution of its single channel as one, the first of a network: numbers go from vectors
 * straight into padded maps. @throws RangeError as toMap does
 */
export function createConvOfRows(toMap: Spec<'toMap'>, spec: Spec<'conv'>, context: LayerContext): Layer {
  const { output } = createToMap(toMap, context);
  return create(spec, { ...context, input: output }, connectRows);
}

type Trained = Readonly<Record<'value' | 'gradient', Tensor>>;
type Own = Readonly<Record<'weight' | 'bias', Trained>>;

function create(
  { channels }: Spec<'conv'>,
  context: LayerContext,
  connect: (context: LayerContext, own: Own, x: Tensor) => Stage,
): Layer {
  const { backend, input } = context;
  const fan = NEIGHBORS * input.columns;
  const trained = (shape: Tensor['shape']) => ({ value: backend.tensor(shape), gradient: backend.tensor(shape) });
  const own = { weight: trained([fan, channels]), bias: trained([channels]) };
  backend.write(own.weight.value, drawWeights(context, fan, channels, NEIGHBORS * channels));
  return {
    output: { ...input, columns: channels },
    parameters: [
      { name: 'weight', ...own.weight },
      { name: 'bias', ...own.bias },
    ],
    statistics: [],
    connect: (x) => connect(context, own, x),
  };
}

function connect({ backend, input }: LayerContext, { weight, bias }: Own, x: Tensor): Stage {
  const { columns: inputs, height: H, width: W } = input;
  const channels = bias.value.shape[0];
  const N = rowsOf(x) / (H * W);
  const sizes = [N, H, W, inputs, channels] as const;
  const y = backend.tensor([rowsOf(x), channels]);
  // For the tiles of one example, see signatures.ts.
  const numbers = 4 * (H + 1) * (W + 1);
  const rooms = [
    backend.tensor([(H + 3) * (W + 3), 8]),
    backend.tensor([numbers, inputs]),
    backend.tensor([16 * inputs, channels]),
    backend.tensor([numbers, channels]),
  ] as const;
  return {
    y,
    forward: (kernels) => kernels.convForward(y, ...rooms, x, weight.value, bias.value, ...sizes),
    backward(kernels, dy, wantsInputGradient) {
      kernels.convWeightGradient(weight.gradient, bias.gradient, ...rooms, x, dy, ...sizes);
      if (!wantsInputGradient) return undefined;
      const dx = backend.tensor(x.shape);
      kernels.convInputGradient(dx, ...rooms, backend.tensor([16 * channels, inputs]), dy, weight.value, ...sizes);
      return dx;
    },
  };
}

function connectRows({ backend, input }: LayerContext, { weight, bias }: Own, x: Tensor): Stage {
  const { height: H, width: W } = input;
  const channels = bias.value.shape[0];
  const N = rowsOf(x);
  const y = backend.tensor([N * H * W, channels]);
  const padded = backend.tensor([N * (H + 2) * (W + 2)]);
  const sizes = [N, H, W, channels] as const;
  return {
    y,
    forward: (kernels) => kernels.convRowsForward(y, padded, x, weight.value, bias.value, ...sizes),
    // Nothing before it learns, so nothing wants the gradient of x.
    backward(kernels, dy) {
      kernels.convRowsWeightGradient(weight.gradient, bias.gradient, padded, dy, ...sizes);
      return undefined;
    },
  };
}
