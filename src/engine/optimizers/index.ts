import type { Kernels } from '../kernels/backend.ts';
import type { Parameter } from '../layers/layer.ts';
import type { OptimizerSpec } from '../run.ts';

/** Records one update of a parameter from its gradient. */
type RecordUpdate<Kind> = (
  kernels: Kernels,
  parameter: Parameter,
  spec: Extract<OptimizerSpec, { kind: Kind }>,
) => void;

/** Every optimizer by its kind. */
export const optimizers: { readonly [Kind in OptimizerSpec['kind']]: RecordUpdate<Kind> } = {
  /** Stochastic gradient descent: parameter ← parameter − learningRate · gradient. */
  sgd: (kernels, { value, gradient }, { learningRate }) =>
    kernels.sgdUpdate(value, gradient, value.shape[0] * (value.shape[1] ?? 1), learningRate),
};
