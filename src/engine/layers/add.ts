import type { Backend, Tensor } from '../kernels/backend.ts';
import { elementsOf, type Stage } from './layer.ts';

/**
 * `y = x + skipped`, a residual connection. The gradient of both is that of y, which `backward` returns.
 * @see He et al. 2016, eq. 1
 */
export function connectAdd(backend: Backend, x: Tensor, skipped: Tensor): Stage {
  const y = backend.tensor(x.shape);
  return {
    y,
    forward: (kernels) => kernels.add(y, x, skipped, elementsOf(y)),
    backward: (_kernels, dy) => dy,
  };
}
