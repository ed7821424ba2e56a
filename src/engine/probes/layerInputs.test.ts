import { expect, test } from 'vitest';
import { createFullBackend } from '../kernels/full.ts';
import type { RunSpec } from '../run.ts';
import { createRun } from '../train.ts';
import { createLayerInputs } from './layerInputs.ts';

test('createLayerInputs(subject) reads every position of a map', () => {
  const spec: RunSpec = {
    seed: 3,
    dataset: { kind: 'digits', standardize: true, trainSize: 5, testSize: 5 },
    layers: [
      { kind: 'toMap', height: 12, width: 12, channels: 1 },
      { kind: 'conv', channels: 2 },
      { kind: 'maxPool' },
      { kind: 'linear', units: 10 },
    ],
    init: { kind: 'he' },
    loss: 'softmaxCrossEntropy',
    optimizer: { kind: 'sgd', learningRate: 0.1 },
    batchSize: 5,
    steps: 0,
    probes: [],
  };
  const [input] = createLayerInputs(createRun(spec, createFullBackend()).subject)();
  expect([input?.rows, input?.columns, input?.values.length]).toEqual([5 * 36, 2, 5 * 36 * 2]);
});
