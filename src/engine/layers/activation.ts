import type { Kernels } from '../kernels/backend.ts';
import { type Layer, type LayerContext, rowsOf } from './layer.ts';

type Forward = 'reluForward' | 'tanhForward' | 'sigmoidForward';
type Backward = 'reluBackward' | 'tanhBackward' | 'sigmoidBackward';

/** `max(0, x)`, elementwise; its slope at 0 is 0. */
export function createRelu(_spec: { kind: 'relu' }, context: LayerContext): Layer {
  return elementwise(context, 'reluForward', 'reluBackward');
}

/** `tanh x`, elementwise. */
export function createTanh(_spec: { kind: 'tanh' }, context: LayerContext): Layer {
  return elementwise(context, 'tanhForward', 'tanhBackward');
}

/** `1 / (1 + exp(−x))`, elementwise. */
export function createSigmoid(_spec: { kind: 'sigmoid' }, context: LayerContext): Layer {
  return elementwise(context, 'sigmoidForward', 'sigmoidBackward');
}

/** A layer without parameters whose slope follows from its output. */
function elementwise({ backend, input }: LayerContext, forward: Forward, backward: Backward): Layer {
  return {
    output: input,
    parameters: [],
    statistics: [],
    connect(x) {
      const [rows, columns] = [rowsOf(x), input.columns];
      const y = backend.tensor([rows, columns]);
      return {
        y,
        forward: (kernels: Kernels) => kernels[forward](y, x, rows, columns),
        backward(kernels, dy) {
          const dx = backend.tensor([rows, columns]);
          kernels[backward](dx, dy, y, rows, columns);
          return dx;
        },
      };
    },
  };
}
