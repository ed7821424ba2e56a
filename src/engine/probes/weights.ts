import { firstRows } from './batches.ts';
import { createLandscape } from './landscape.ts';
import type { Probe, Subject } from './probe.ts';
import { norm } from './vectors.ts';

/** `[numbers]`: every number of every weight matrix, row-major, in the order of the layers. */
export function createWeightsProbe({ backend, network }: Subject): Probe {
  const weights = network.parameters.filter(({ name }) => name === 'weight');
  return () => Float32Array.from(weights.flatMap(({ value }) => [...backend.read(value)]));
}

/** `[weights]`: Euclidean length of each weight matrix, in the order of the layers. */
export function createWeightNormsProbe({ backend, network }: Subject): Probe {
  const weights = network.parameters.filter(({ name }) => name === 'weight');
  return () => Float32Array.from(weights, ({ value }) => norm(backend.read(value)));
}

/**
 * `[weights]`: Euclidean length of the gradient of each weight matrix, on a batch of the first training examples, with
 * batch statistics.
 */
export function createGradientNormsProbe(subject: Subject): Probe {
  const rows = firstRows(subject, subject.spec.batchSize);
  const open = createLandscape(subject, rows.length);
  const weights = subject.network.parameters.filter(({ name }) => name === 'weight');
  return () => {
    open(rows).slope();
    return Float32Array.from(weights, ({ gradient }) => norm(subject.backend.read(gradient)));
  };
}
