import type { Dataset, DatasetSpec, Examples, GivenExamples } from '../run.ts';

/** The examples of the spec as they are; without test examples, the training examples serve. */
export function takeGiven(spec: Extract<DatasetSpec, { kind: 'given' }>): Dataset {
  const labels = [...(spec.train.labels ?? []), ...(spec.test?.labels ?? [])];
  return {
    features: spec.train.x[0]?.length ?? 0,
    classes: labels.reduce((most, label) => Math.max(most, label + 1), 0),
    train: take(spec.train),
    test: take(spec.test ?? spec.train),
  };
}

function take({ x, labels, targets }: GivenExamples): Examples {
  return {
    size: x.length,
    x: Float32Array.from(x.flat()),
    labels: labels ? Int32Array.from(labels) : new Int32Array(x.length),
    ...(targets && { targets: Float32Array.from(targets.flat()) }),
  };
}
