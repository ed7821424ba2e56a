import { type CreateRule, elements } from './optimizer.ts';

/**
 * Momentum as in PyTorch, without dampening: `velocity = momentum · velocity + gradient`, from 0, then
 * `parameter −= learningRate · velocity`.
 */
export const createMomentum: CreateRule<'momentum'> = (backend, parameters, { learningRate, momentum = 0.9 }) => {
  const states = parameters.map((own) => ({ ...own, velocity: backend.tensor(own.value.shape) }));
  return {
    record(kernels) {
      for (const { value, gradient, velocity } of states) {
        kernels.momentumUpdate(value, velocity, gradient, elements(value), learningRate, momentum);
      }
    },
  };
};
