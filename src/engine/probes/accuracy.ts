import { firstRows } from './batches.ts';
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

/**
 * `[1]`: share of the first 512 training examples classified right as in training, with batch statistics and with
 * noise, where the network has any.
 */
export function createTrainingAccuracyProbe(subject: Subject): Probe {
  const { train, features } = subject.dataset;
  const rows = firstRows(subject, 512).length;
  const classify = createClassifier(subject, rows, 'batch');
  const x = train.x.subarray(0, rows * features);
  return () => Float32Array.of(shareRight(classify(x).classes, train.labels.subarray(0, rows)));
}

/**
 * `[1]`: share of the test set classified right in inference mode, after the running averages have been replaced by the
 * statistics of the first 1024 training examples with all noise off. The run keeps its own averages.
 */
export function createReestimatedAccuracyProbe(subject: Subject): Probe {
  const { backend, network, dataset } = subject;
  const rows = firstRows(subject, 1024).length;
  const input = backend.tensor([rows, dataset.features]);
  backend.write(input, dataset.train.x.subarray(0, rows * dataset.features));
  const wiring = network.connect(input);
  const reestimate = backend.record((kernels) => wiring.forward(kernels, 'reestimate'));
  const classify = createClassifier(subject, dataset.test.size, 'inference');
  return () => {
    const kept = network.statistics.map((tensor) => backend.read(tensor));
    reestimate.run();
    const share = shareRight(classify(dataset.test.x).classes, dataset.test.labels);
    network.statistics.forEach((tensor, i) => void backend.write(tensor, kept[i] as Float32Array));
    return Float32Array.of(share);
  };
}
