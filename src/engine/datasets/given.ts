import type { Dataset, DatasetSpec, Examples, GivenExamples } from '../run.ts';

/**
 * The examples of the spec as they are; without test examples, the training examples serve.
 * @throws RangeError unless they make a table, with a whole number for each class
 */
export function takeGiven(spec: Extract<DatasetSpec, { kind: 'given' }>): Dataset {
  const features = spec.train.x[0]?.length ?? 0;
  const outputs = (spec.train.targets ?? spec.test?.targets)?.[0]?.length ?? 0;
  for (const examples of [spec.train, spec.test ?? spec.train]) check(examples, features, outputs);
  const labels = [...(spec.train.labels ?? []), ...(spec.test?.labels ?? [])];
  return {
    features,
    classes: labels.reduce((most, label) => Math.max(most, label + 1), 0),
    train: take(spec.train),
    test: take(spec.test ?? spec.train),
  };
}

function check({ x, labels, targets }: GivenExamples, features: number, outputs: number): void {
  checkRows(x, x.length, features);
  if (targets) checkRows(targets, x.length, outputs);
  if (!labels) return;
  const wrong = labels.find((label) => !(Number.isInteger(label) && label >= 0));
  if (wrong !== undefined) throw new RangeError(`given: expected classes from 0, got ${wrong}`);
  if (labels.length !== x.length) throw new RangeError(`given: expected ${x.length} classes, got ${labels.length}`);
}

function checkRows(rows: readonly (readonly number[])[], count: number, columns: number): void {
  if (rows.length !== count) throw new RangeError(`given: expected ${count} rows, got ${rows.length}`);
  const wrong = rows.find((row) => row.length !== columns);
  if (wrong) throw new RangeError(`given: expected rows of ${columns} numbers, got ${wrong.length}`);
}

function take({ x, labels, targets }: GivenExamples): Examples {
  return {
    size: x.length,
    x: Float32Array.from(x.flat()),
    labels: labels ? Int32Array.from(labels) : new Int32Array(x.length),
    ...(targets && { targets: Float32Array.from(targets.flat()) }),
  };
}
