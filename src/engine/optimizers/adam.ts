import { type CreateRule, elements } from './optimizer.ts';

/**
 * Adam (Kingma & Ba 2015, Alg. 1) with PyTorch's defaults. The step is counted by the corrections of bias, which each
 * update moves on, so that a recorded program knows it.
 */
export const createAdam: CreateRule<'adam'> = (backend, parameters, spec) => {
  const { learningRate, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 } = spec;
  const correction = backend.tensor([2]);
  const states = parameters.map((own) => {
    const { shape } = own.value;
    return { ...own, mean: backend.tensor(shape), square: backend.tensor(shape) };
  });
  return {
    record(kernels) {
      kernels.adamCorrection(correction, beta1, beta2);
      for (const { value, gradient, mean, square } of states) {
        const count = elements(value);
        kernels.adamUpdate(value, mean, square, gradient, correction, count, learningRate, beta1, beta2, eps);
      }
    },
  };
};
