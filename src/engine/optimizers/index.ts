import { hiddenWeights } from '../hiddenWeights.ts';
import type { Backend } from '../kernels/backend.ts';
import type { Parameter } from '../layers/layer.ts';
import type { OptimizerSpec } from '../run.ts';
import { createAdam } from './adam.ts';
import { createClipping, createWeightDecay } from './gradients.ts';
import { createMomentum } from './momentum.ts';
import type { CreateRule, Optimizer } from './optimizer.ts';
import { createRmsprop } from './rmsprop.ts';
import { createSgd } from './sgd.ts';

/** Every optimizer by its kind. */
const optimizers: { readonly [Kind in OptimizerSpec['kind']]: CreateRule<Kind> } = {
  sgd: createSgd,
  momentum: createMomentum,
  rmsprop: createRmsprop,
  adam: createAdam,
};

/**
 * Lays out the optimizer of a spec: first the gradients are clipped, then decay is added to them, then the rule moves the
 * parameters; the order of a PyTorch training loop. Frozen parameters count for none of it.
 * @param parameters of a whole network, in the order of its layers
 */
export function createOptimizer(backend: Backend, parameters: readonly Parameter[], spec: OptimizerSpec): Optimizer {
  const trained = trainedOf(parameters, spec.frozen);
  const stages = [
    ...(spec.clipNorm === undefined ? [] : [createClipping(backend, trained, spec.clipNorm)]),
    ...(spec.weightDecay ? [createWeightDecay(trained, spec.weightDecay)] : []),
    (optimizers[spec.kind] as CreateRule<OptimizerSpec['kind']>)(backend, trained, spec),
  ];
  return {
    record(kernels) {
      for (const stage of stages) stage.record(kernels);
    },
  };
}

function trainedOf(parameters: readonly Parameter[], frozen: OptimizerSpec['frozen']): readonly Parameter[] {
  if (frozen === 'allButWeights') return parameters.filter(({ name }) => name === 'weight');
  const fixed = frozen === 'hiddenWeights' ? hiddenWeights(parameters) : [];
  return parameters.filter((parameter) => !fixed.includes(parameter));
}
