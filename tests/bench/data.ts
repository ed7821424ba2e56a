import { randomStream } from '../../src/engine/random.ts';
import type { Dataset, Examples } from '../../src/engine/run.ts';

export interface Batch {
  /** `[rows, features]` */
  readonly x: Float32Array<ArrayBuffer>;
  readonly labels: Int32Array;
}

/** Gaussian clusters, one per class, around centers N(0, 1), with deviation `spread`; classes take turns. */
export function drawClusters(features: number, classes: number, size: number, spread: number): Dataset {
  const random = randomStream(1, 'bench data');
  const centers = Float32Array.from({ length: classes * features }, () => random.normal());
  const labels = Int32Array.from({ length: size }, (_, row) => row % classes);
  const x = new Float32Array(size * features);
  for (let i = 0; i < x.length; i++) {
    const center = centers[(labels[Math.floor(i / features)] as number) * features + (i % features)] as number;
    x[i] = center + spread * random.normal();
  }
  const train: Examples = { size, x, labels };
  return { features, classes, train, test: train };
}

/** The batches of a training set whose size is a multiple of theirs. */
export function split({ features, train }: Dataset, batchSize: number): readonly Batch[] {
  return Array.from({ length: train.size / batchSize }, (_, batch) => {
    const [from, to] = [batch * batchSize, (batch + 1) * batchSize];
    return { x: train.x.slice(from * features, to * features), labels: train.labels.slice(from, to) };
  });
}

/** What the outputs should be: 1 for the right class, or with a single output the class itself. `[rows, outputs]` */
export function targetsOf(labels: Int32Array, outputs: number): Float32Array<ArrayBuffer> {
  if (outputs === 1) return Float32Array.from(labels);
  const targets = new Float32Array(labels.length * outputs);
  labels.forEach((label, row) => {
    targets[row * outputs + label] = 1;
  });
  return targets;
}
