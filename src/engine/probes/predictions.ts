import type { ProbeSpec } from '../run.ts';
import { createClassifier } from './classifier.ts';
import type { Probe, Subject } from './probe.ts';

/**
 * `[count]`: class given in inference mode to each of the first `count` test examples.
 * @throws RangeError when there are fewer
 */
export function createPredictionsProbe(subject: Subject, spec: Extract<ProbeSpec, { kind: 'predictions' }>): Probe {
  const { size } = subject.dataset.test;
  if (spec.count > size) throw new RangeError(`predictions: expected at most ${size} test examples, got ${spec.count}`);
  const classify = createClassifier(subject, spec.count, 'inference');
  const x = subject.dataset.test.x.subarray(0, spec.count * subject.dataset.features);
  return () => Uint8Array.from(classify(x).classes);
}
