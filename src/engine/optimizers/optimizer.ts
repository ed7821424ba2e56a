/** What every optimizer is. Mostly types. */
import type { Backend, Kernels, Tensor } from '../kernels/backend.ts';
import type { Parameter } from '../layers/layer.ts';
import type { OptimizerSpec } from '../run.ts';

/** A rule laid out on parameters, with tensors for what it remembers from step to step. */
export interface Optimizer {
  /** Records one update of every parameter from its gradient. */
  record(kernels: Kernels): void;
}

/** Lays out the rule of one kind. */
export type CreateRule<Kind extends OptimizerSpec['kind']> = (
  backend: Backend,
  parameters: readonly Parameter[],
  spec: Extract<OptimizerSpec, { kind: Kind }>,
) => Optimizer;

/** Number of elements. */
export function elements({ shape }: Tensor): number {
  return shape[0] * (shape[1] ?? 1);
}
