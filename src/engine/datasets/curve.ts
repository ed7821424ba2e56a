import { sin } from '../math.ts';
import { randomStream } from '../random.ts';
import type { Dataset, DatasetSpec, Examples, Interval } from '../run.ts';

const NOISE = 0.05;

/** The target: sin 2.2x + 0.35x, of interest on [−3, 3]. */
export function curveAt(x: number): number {
  return sin(2.2 * x) + 0.35 * x;
}

/**
 * A curve to fit: x `[size, 1]`, 64 to train and 200 to test unless told; targets `[size, 1]`. Training targets are off
 * by N(0, 0.05); test targets are exact, so that the test error is the distance from the curve. Training x are equally
 * spaced, each in the middle of its share of the interval, or drawn uniformly; test x are always drawn.
 */
export function drawCurve(spec: Extract<DatasetSpec, { kind: 'curve' }>, seed: number): Dataset {
  const { trainSize = 64, testSize = 200, spacing = 'equal' } = spec;
  const [data, testData] = [randomStream(seed, 'data'), randomStream(seed, 'test data')];
  const middles = (i: number) => (i + 0.5) / trainSize;
  const trainX = spread(trainSize, spec.train, spacing === 'equal' ? middles : data.uniform);
  return {
    features: 1,
    classes: 0,
    train: withTargets(trainX, (y) => y + NOISE * data.normal()),
    test: withTargets(spread(testSize, spec.test, testData.uniform), (y) => y),
  };
}

/** @param share of the interval that lies below the i-th number */
function spread(size: number, [from, to]: Interval, share: (i: number) => number): Float32Array {
  return Float32Array.from({ length: size }, (_, i) => from + (to - from) * share(i));
}

function withTargets(x: Float32Array, measured: (y: number) => number): Examples {
  return { size: x.length, x, labels: new Int32Array(x.length), targets: x.map((one) => measured(curveAt(one))) };
}
