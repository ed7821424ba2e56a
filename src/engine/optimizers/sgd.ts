import { type CreateRule, elements } from './optimizer.ts';

/** Stochastic gradient descent: `parameter −= learningRate · gradient`. */
export const createSgd: CreateRule<'sgd'> = (_backend, parameters, { learningRate }) => ({
  record(kernels) {
    for (const { value, gradient } of parameters) kernels.sgdUpdate(value, gradient, elements(value), learningRate);
  },
});
