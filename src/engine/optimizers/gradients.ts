/** What is done to gradients before an optimizer sees them. */
import type { Backend } from '../kernels/backend.ts';
import type { Parameter } from '../layers/layer.ts';
import { elements, type Optimizer } from './optimizer.ts';

/**
 * Shortens all gradients by one factor where their norm, taken over all parameters together, exceeds `limit`:
 * `gradient *= min(1, limit / (norm + 1e-6))`, as PyTorch's clip_grad_norm_. Pascanu et al. 2013, Alg. 1.
 */
export function createClipping(backend: Backend, parameters: readonly Parameter[], limit: number): Optimizer {
  const [zero, squares] = [backend.tensor([1]), backend.tensor([1])];
  return {
    record(kernels) {
      for (const [index, { gradient }] of parameters.entries()) {
        kernels.addSquares(squares, index === 0 ? zero : squares, gradient, elements(gradient));
      }
      for (const { gradient } of parameters) kernels.clipGradient(gradient, squares, elements(gradient), limit);
    },
  };
}

/** `gradient += decay · parameter`, the gradient of decay/2 · |parameter|²: PyTorch's weight_decay, for all parameters. */
export function createWeightDecay(parameters: readonly Parameter[], decay: number): Optimizer {
  return {
    record(kernels) {
      for (const { value, gradient } of parameters) kernels.addScaled(gradient, value, elements(value), decay);
    },
  };
}
