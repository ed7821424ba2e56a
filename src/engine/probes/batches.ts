import { randomStream } from '../random.ts';
import type { Subject } from './probe.ts';

/** Rows of a batch drawn for a probe at a step: another one at each step, and none that training would miss. */
export function drawRows({ spec, dataset }: Subject, purpose: string, step: number, size: number): Int32Array {
  const rows = Int32Array.from({ length: dataset.train.size }, (_, row) => row);
  randomStream(spec.seed, `${purpose} ${step}`).shuffle(rows);
  return rows.subarray(0, size);
}

/** The first rows of the training set, at most `most`. */
export function firstRows({ dataset }: Subject, most: number): Int32Array {
  return Int32Array.from({ length: Math.min(most, dataset.train.size) }, (_, row) => row);
}
