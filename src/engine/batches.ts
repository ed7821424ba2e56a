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
  // Once for all epochs: a view takes longer to make than a batch to shuffle.
  const batches = Array.from({ length: Math.floor(size / batchSize) }, (_, batch) => {
    return rows.subarray(batch * batchSize, (batch + 1) * batchSize);
  });
  let next = batches.length;
  return () => {
    if (next === batches.length) {
      random.shuffle(rows);
      next = 0;
    }
    next += 1;
    return batches[next - 1] as Int32Array;
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
