/** What every layer is: parameters of its own, and stages that run it on a given number of rows. Mostly types. */
import type { Backend, Kernels, Tensor } from '../kernels/backend.ts';
import type { RandomStream } from '../random.ts';
import type { InitSpec } from '../run.ts';

/**
 * How normalization finds its statistics: `train` takes those of the batch and updates the running averages, `batch`
 * takes those of the batch and leaves no trace, `inference` takes the running averages, `reestimate` takes those of the
 * batch, with all noise off, and puts them in place of the running averages.
 */
export type Mode = 'train' | 'batch' | 'inference' | 'reestimate';

/**
 * What one example is between two layers: a vector of `columns`, or a map of height × width positions with `columns`
 * channels. A map takes height · width rows of a tensor, position by position, row of the map by row.
 */
export interface Shape {
  readonly columns: number;
  readonly height: number;
  readonly width: number;
}

export function vectorShape(columns: number): Shape {
  return { columns, height: 1, width: 1 };
}

export interface Parameter {
  readonly name: 'weight' | 'bias' | 'gamma' | 'beta';
  readonly value: Tensor;
  /** ∂loss/∂value of the last backward pass; overwritten by each. */
  readonly gradient: Tensor;
}

export interface Layer {
  readonly output: Shape;
  readonly parameters: readonly Parameter[];
  /** Running averages: kept with the parameters, not trained. */
  readonly statistics: readonly Tensor[];
  /** Buffers for running this layer on `x: [rows, input.columns]`. Stages of one layer share its parameters. */
  connect(x: Tensor): Stage;
}

export interface Stage {
  /** Output, `[rows, output.columns]`. */
  readonly y: Tensor;
  /** What enters the non-linearity at each time step, `[examples, output.columns]` each; of recurrent layers only. */
  readonly steps?: readonly Tensor[];
  /** Draws what the next forward pass with batch statistics needs, such as noise; called before each. */
  refresh?(): void;
  /** Records y from x. */
  forward(kernels: Kernels, mode: Mode): void;
  /**
   * Records the gradients of the parameters and, where wanted, of x, from dy = ∂loss/∂y after a forward in `train` mode.
   * @returns dx, the shape of x, or undefined where it was not wanted
   */
  backward(kernels: Kernels, dy: Tensor, wantsInputGradient: boolean): Tensor | undefined;
}

/** What a layer is built from. */
export interface LayerContext {
  readonly backend: Backend;
  readonly input: Shape;
  readonly init: InitSpec;
  /** Draws the initial weights: layers that have none draw nothing, so nets that differ in those start alike. */
  readonly random: RandomStream;
  readonly isOutput: boolean;
  /** A stream of this layer's own for numbers drawn later than the initial weights, such as noise. */
  readonly stream: (purpose: string) => RandomStream;
}

export function rowsOf(x: Tensor): number {
  return x.shape[0];
}

export function elementsOf({ shape }: Tensor): number {
  return shape[0] * (shape[1] ?? 1);
}

/** A vector of equal numbers. */
export function filled(backend: Backend, length: number, value: number): Tensor {
  const tensor = backend.tensor([length]);
  backend.write(tensor, new Float64Array(length).fill(value));
  return tensor;
}
