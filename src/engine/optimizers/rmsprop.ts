import { type CreateRule, elements } from './optimizer.ts';

/**
 * RMSProp as in PyTorch: `square = alpha · square + (1 − alpha) · gradient²`, from 0, then
 * `parameter −= learningRate · gradient / (√square + eps)`.
 */
export const createRmsprop: CreateRule<'rmsprop'> = (backend, parameters, spec) => {
  const { learningRate, alpha = 0.99, eps = 1e-8 } = spec;
  const states = parameters.map((own) => ({ ...own, square: backend.tensor(own.value.shape) }));
  return {
    record(kernels) {
      for (const { value, gradient, square } of states) {
        kernels.rmspropUpdate(value, square, gradient, elements(value), learningRate, alpha, eps);
      }
    },
  };
};
