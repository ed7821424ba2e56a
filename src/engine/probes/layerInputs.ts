import { firstRows } from './batches.ts';
import type { Subject } from './probe.ts';

const ROWS = 256;

/** Activations that arrive at a layer with weights: row-major `[rows, columns]`; a map has a row for each position. */
export interface LayerInput {
  readonly rows: number;
  readonly columns: number;
  readonly values: ArrayLike<number>;
}

/**
 * Reads what arrives at every linear layer but the first, for the first 256 training examples (all, where there are
 * fewer), with batch statistics.
 */
export function createLayerInputs(subject: Subject): () => LayerInput[] {
  const { backend, network, dataset, spec } = subject;
  const rows = firstRows(subject, ROWS).length;
  const input = backend.tensor([rows, dataset.features]);
  backend.write(input, dataset.train.x.subarray(0, rows * dataset.features));
  const wiring = network.connect(input);
  const program = backend.record((kernels) => wiring.forward(kernels, 'batch'));
  const arriving = wiring.stages.filter(({ layer }) => spec.layers[layer + 1]?.kind === 'linear');
  return () => {
    wiring.refresh();
    program.run();
    return arriving.map(({ y }) => ({ rows: y.shape[0], columns: y.shape[1] ?? 1, values: backend.read(y) }));
  };
}

/** The values of one column, in ascending order. */
export function sortedColumn({ rows, columns, values }: LayerInput, column: number): Float64Array {
  return Float64Array.from({ length: rows }, (_, row) => values[row * columns + column] as number).sort();
}
