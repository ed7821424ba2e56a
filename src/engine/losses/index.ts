import type { Backend, Kernels, Tensor } from '../kernels/backend.ts';
import type { LossKind } from '../run.ts';

/** A loss laid out for one output tensor. */
export interface Loss {
  /** `[1]`, mean over the batch. */
  readonly value: Tensor;
  /** ∂value/∂y, the shape of y. */
  readonly dy: Tensor;
  /** Records value and dy. */
  record(kernels: Kernels): void;
}

/** @param y `[rows, columns]`  @param labels `[rows]` class indices */
type ConnectLoss = (backend: Backend, y: Tensor, labels: Tensor, columns: number) => Loss;

/** Softmax and cross-entropy in one, averaged over rows: −ln of the probability given to the right class. */
const connectSoftmaxCrossEntropy: ConnectLoss = (backend, y, labels, columns) => {
  const [value, dy] = [backend.tensor([1]), backend.tensor([y.shape[0], columns])];
  return {
    value,
    dy,
    record: (kernels) => kernels.softmaxCrossEntropy(value, dy, y, labels, y.shape[0], columns),
  };
};

/**
 * Mean over rows and columns of (y − target)². The target is 1 in the column of the right class and 0 elsewhere; with a
 * single column it is the class itself, 0 or 1.
 */
const connectMeanSquaredError: ConnectLoss = (backend, y, labels, columns) => {
  const rows = y.shape[0];
  const [value, dy] = [backend.tensor([1]), backend.tensor([rows, columns])];
  const target = backend.tensor([rows, columns]);
  const targets = columns === 1 ? [0, 1] : identity(columns);
  const table = backend.tensor([targets.length / columns, columns]);
  backend.write(table, targets);
  return {
    value,
    dy,
    record(kernels) {
      kernels.gatherRows(target, table, labels, rows, columns);
      kernels.meanSquaredError(value, dy, y, target, rows, columns);
    },
  };
};

/** Row-major identity matrix of `size`². */
function identity(size: number): readonly number[] {
  return Array.from({ length: size ** 2 }, (_, i) => (i % (size + 1) === 0 ? 1 : 0));
}

/** Every loss by its kind. */
export const losses: { readonly [Kind in LossKind]: ConnectLoss } = {
  softmaxCrossEntropy: connectSoftmaxCrossEntropy,
  meanSquaredError: connectMeanSquaredError,
};
