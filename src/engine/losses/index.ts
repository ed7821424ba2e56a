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

/** What the outputs should be. */
export interface Answers {
  /** `[rows]`, class indices. */
  readonly labels: Tensor;
  /** `[rows, columns]`, where numbers are fitted. */
  readonly targets?: Tensor | undefined;
}

/** @param y `[rows, columns]` */
type ConnectLoss = (backend: Backend, y: Tensor, answers: Answers, columns: number) => Loss;

/** Softmax and cross-entropy in one, averaged over rows: −ln of the probability given to the right class. */
const connectSoftmaxCrossEntropy: ConnectLoss = (backend, y, { labels }, columns) => {
  const [value, dy] = [backend.tensor([1]), backend.tensor([y.shape[0], columns])];
  return {
    value,
    dy,
    record: (kernels) => kernels.softmaxCrossEntropy(value, dy, y, labels, y.shape[0], columns),
  };
};

/**
 * Mean over rows and columns of (y − target)². Without numbers to fit, the target is 1 in the column of the right class
 * and 0 elsewhere; with a single column it is the class itself, 0 or 1.
 */
const connectMeanSquaredError: ConnectLoss = (backend, y, { labels, targets }, columns) => {
  const rows = y.shape[0];
  const [value, dy] = [backend.tensor([1]), backend.tensor([rows, columns])];
  const target = targets ?? backend.tensor([rows, columns]);
  const codes = columns === 1 ? [0, 1] : identity(columns);
  const table = backend.tensor([codes.length / columns, columns]);
  backend.write(table, codes);
  return {
    value,
    dy,
    record(kernels) {
      if (!targets) kernels.gatherRows(target, table, labels, rows, columns);
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
