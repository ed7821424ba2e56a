/** What one batch is taken from, and what is drawn of it. Pure. */
import { arrivingBatch, oneBatchSpec, oneBatchSteps } from '../../../engine/experiments/oneBatch.ts';
import type { Rows } from '../../../engine/experiments/standing.ts';
import type { Dataset } from '../../../engine/run.ts';
import type { Values } from '../../params/param.ts';
import { readingAt } from '../../training/history.ts';
import type { TrainingWidget } from '../../training/training.ts';
import { cellsLike, type Normalized, type NormKind, normalize } from './arithmetic.ts';
import { params } from './params.ts';

export type BatchSettings = Values<typeof params>;

/** One batch, and the group of numbers that is followed through the arithmetic. */
export interface BatchData extends Normalized {
  readonly norm: NormKind;
  readonly gamma: number;
  readonly beta: number;
  readonly eps: number;
  /** Place in the table of the number that was picked. */
  readonly picked: number;
  /** Places of all that share its mean and variance, itself among them. */
  readonly group: readonly number[];
}

export const normalizeABatch: TrainingWidget<typeof params, BatchData> = {
  params,
  planOf: ({ seed }) => ({ specs: [oneBatchSpec(seed)], steps: oneBatchSteps }),
  dataAt({ plan: { values }, history, step }) {
    const [run] = history.runs;
    const reading = run && readingAt(run, 0, step)?.values;
    if (!(reading instanceof Float32Array)) throw new RangeError('normalizeABatch: expected weights at step 0');
    return batchOf(arrivals(reading, history.dataset, values.layer), values);
  },
};

/** The first rows of what arrives, normalized as the settings say. */
export function batchOf({ values: all, columns }: Rows, settings: BatchSettings): BatchData {
  const { norm, gamma, beta, eps, batchSize: rows, unit, example } = settings;
  const before = Float64Array.from({ length: rows * columns }, (_, i) => all[i] as number);
  const row = Math.min(example, rows) - 1;
  const column = unit - 1;
  return {
    ...normalize(before, rows, columns, { norm, gamma, beta, eps }),
    norm,
    gamma,
    beta,
    eps,
    picked: row * columns + column,
    group: cellsLike(norm, row, column, rows, columns),
  };
}

const known = new WeakMap<Float32Array, Map<number, Rows>>();

/** Worked out once for each reading and layer, so that a drag costs only the arithmetic of one table. */
function arrivals(weights: Float32Array, dataset: Dataset, layer: number): Rows {
  const layers = known.get(weights) ?? new Map<number, Rows>();
  known.set(weights, layers);
  const rows = layers.get(layer) ?? arrivingBatch(weights, dataset, layer);
  layers.set(layer, rows);
  return rows;
}
