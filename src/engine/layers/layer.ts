/** What every layer is: parameters of its own, and stages that run it on a given number of rows. Types only. */
import type { Backend, Kernels, Tensor } from '../kernels/backend.ts';
import type { RandomStream } from '../random.ts';
import type { InitSpec } from '../run.ts';

/**
 * How batch normalization finds its statistics: `train` takes those of the batch and updates the running averages,
 * `batch` takes those of the batch and leaves no trace, `inference` takes the running averages.
 */
export type Mode = 'train' | 'batch' | 'inference';

export interface Parameter {
  readonly name: 'weight' | 'bias' | 'gamma' | 'beta';
  readonly value: Tensor;
  /** ∂loss/∂value of the last backward pass; overwritten by each. */
  readonly gradient: Tensor;
}

export interface Layer {
  /** Columns of the output. */
  readonly outputs: number;
  readonly parameters: readonly Parameter[];
  /** Running averages: kept with the parameters, not trained. */
  readonly statistics: readonly Tensor[];
  /** Buffers for running this layer on `x: [rows, inputs]`. Stages of one layer share its parameters. */
  connect(x: Tensor): Stage;
}

export interface Stage {
  /** Output, `[rows, outputs]`. */
  readonly y: Tensor;
  /** Records y from x. */
  forward(kernels: Kernels, mode: Mode): void;
  /**
   * Records the gradients of the parameters and, where wanted, of x, from dy = ∂loss/∂y after a forward in `train` mode.
   * @returns dx, `[rows, inputs]`, or undefined where it was not wanted
   */
  backward(kernels: Kernels, dy: Tensor, wantsInputGradient: boolean): Tensor | undefined;
}

/** What a layer is built from. */
export interface LayerContext {
  readonly backend: Backend;
  /** Columns of the input. */
  readonly inputs: number;
  readonly init: InitSpec;
  /** Draws the initial weights: layers that have none draw nothing, so nets that differ in those start alike. */
  readonly random: RandomStream;
  readonly isOutput: boolean;
}

export function rowsOf(x: Tensor): number {
  return x.shape[0];
}
