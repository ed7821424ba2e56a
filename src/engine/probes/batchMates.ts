import { type RandomStream, randomStream } from '../random.ts';
import type { ProbeSpec } from '../run.ts';
import { createClassifier } from './classifier.ts';
import type { Probe, Subject } from './probe.ts';

const BATCHES = 40;

/**
 * `[batch, inference]`: share classified right, with batch statistics and with running averages, in 40 batches of test
 * examples drawn from a few classes only (chosen anew for each batch).
 * @throws RangeError for data without classes
 */
export function createBatchMatesProbe(
  subject: Subject,
  { size, classes }: Extract<ProbeSpec, { kind: 'batchMates' }>,
): Probe {
  const { dataset, spec } = subject;
  if (dataset.classes === 0) throw new RangeError('batchMates: expected data with classes, got numbers to fit');
  const classifiers = (['batch', 'inference'] as const).map((mode) => createClassifier(subject, size, mode));
  return (step) => {
    const random = randomStream(spec.seed, `batch mates ${step}`);
    const batches = Array.from({ length: BATCHES }, () => drawBatch(subject, size, classes, random));
    const shareRight = (classify: (typeof classifiers)[number]) => {
      const right = batches.map((rows) => {
        const given = classify(featuresOf(subject, rows)).classes;
        return rows.filter((row, i) => given[i] === dataset.test.labels[row]).length / size;
      });
      return right.reduce((sum, share) => sum + share, 0) / BATCHES;
    };
    return Float32Array.from(classifiers, shareRight);
  };
}

/**
 * `[1]`: for each of the first 40 test examples, two batches that hold it with other companions: the share that is
 * given another class in the second.
 */
export function createFlipsProbe(subject: Subject, { size }: Extract<ProbeSpec, { kind: 'flips' }>): Probe {
  const { dataset, spec } = subject;
  const classify = createClassifier(subject, size, 'batch');
  return (step) => {
    const random = randomStream(spec.seed, `flips ${step}`);
    const answer = (row: number) => {
      const mates = Array.from({ length: size - 1 }, () => random.integer(dataset.test.size));
      return classify(featuresOf(subject, [row, ...mates])).classes[0];
    };
    const rows = Array.from({ length: Math.min(BATCHES, dataset.test.size) }, (_, row) => row);
    const flipped = rows.filter((row) => new Set([answer(row), answer(row)]).size > 1);
    return Float32Array.of(flipped.length / rows.length);
  };
}

function drawBatch({ dataset }: Subject, size: number, classes: number, random: RandomStream): number[] {
  const order = Int32Array.from({ length: dataset.classes }, (_, label) => label);
  random.shuffle(order);
  const chosen = order.filter((label) => dataset.test.labels.includes(label)).subarray(0, classes);
  const rows = [...dataset.test.labels.keys()].filter((row) => chosen.includes(dataset.test.labels[row] as number));
  return Array.from({ length: size }, () => rows[random.integer(rows.length)] as number);
}

/** Row-major `[rows, features]`. */
function featuresOf({ dataset: { features, test } }: Subject, rows: readonly number[]): Float32Array {
  const x = new Float32Array(rows.length * features);
  rows.forEach((row, i) => void x.set(test.x.subarray(row * features, (row + 1) * features), i * features));
  return x;
}
