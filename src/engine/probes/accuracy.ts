import { createClassifier } from './classifier.ts';
import type { Probe, Subject } from './probe.ts';

/** `[batch, inference]`: share of the test set classified right with its own statistics, and with the running averages. */
export function createAccuracyProbe(subject: Subject): Probe {
  const { size, x, labels } = subject.dataset.test;
  const classifiers = (['batch', 'inference'] as const).map((mode) => createClassifier(subject, size, mode));
  return () => Float32Array.from(classifiers, (classify) => shareRight(classify(x).classes, labels));
}

function shareRight(classes: ArrayLike<number>, labels: Int32Array): number {
  return labels.reduce((right, label, i) => right + (classes[i] === label ? 1 : 0), 0) / labels.length;
}
