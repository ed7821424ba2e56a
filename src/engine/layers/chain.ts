import type { Kernels, Tensor } from '../kernels/backend.ts';
import type { Layer, Mode, Stage } from './layer.ts';

/** Two layers as one, each doing what it does alone. */
export function chain(first: Layer, second: Layer): Layer {
  return {
    output: second.output,
    parameters: [...first.parameters, ...second.parameters],
    statistics: [...first.statistics, ...second.statistics],
    connect(x) {
      const before = first.connect(x);
      return chainStages(before, second.connect(before.y), first.parameters.length > 0);
    },
  };
}

function chainStages(first: Stage, second: Stage, firstLearns: boolean): Stage {
  return {
    y: second.y,
    refresh() {
      first.refresh?.();
      second.refresh?.();
    },
    forward(kernels: Kernels, mode: Mode) {
      first.forward(kernels, mode);
      second.forward(kernels, mode);
    },
    backward(kernels: Kernels, dy: Tensor, wantsInputGradient: boolean) {
      const gradient = second.backward(kernels, dy, firstLearns || wantsInputGradient);
      return gradient && first.backward(kernels, gradient, wantsInputGradient);
    },
  };
}
