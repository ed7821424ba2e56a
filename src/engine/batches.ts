import { randomStream } from './random.ts';
import type { RunSpec } from './run.ts';

/**
 * Training rows of one batch after the other. Every epoch is a new shuffle from the stream 'batches', and drops its
 * incomplete last batch; or the order is given by the spec.
 * @throws RangeError when a batch is larger than the training set, or the given order too short or out of range
 */
export function createBatches({ seed, batchSize, steps, order }: RunSpec, size: number): () => Int32Array {
  if (batchSize > size) throw new RangeError(`batchSize: expected at most ${size} training examples, got ${batchSize}`);
  return order ? givenBatches(order, batchSize, steps, size) : shuffledBatches(seed, batchSize, size);
}

function shuffledBatches(seed: number, batchSize: number, size: number): () => Int32Array {
  const random = randomStream(seed, 'batches');
  const rows = Int32Array.from({ length: size }, (_, row) => row);
  let start = size;
  return () => {
    if (start + batchSize > size) {
      random.shuffle(rows);
      start = 0;
    }
    start += batchSize;
    return rows.subarray(start - batchSize, start);
  };
}

function givenBatches(order: readonly number[], batchSize: number, steps: number, size: number): () => Int32Array {
  if (order.length < steps * batchSize) {
    throw new RangeError(`order: expected at least ${steps * batchSize} rows, got ${order.length}`);
  }
  const wrong = order.find((row) => !(Number.isInteger(row) && row >= 0 && row < size));
  if (wrong !== undefined) throw new RangeError(`order: expected rows from 0 to ${size - 1}, got ${wrong}`);
  const rows = Int32Array.from(order);
  let start = 0;
  return () => {
    start += batchSize;
    return rows.subarray(start - batchSize, start);
  };
}
