import { expect, test } from 'vitest';
import { openOffline, runOffline } from '../../src/engine/offline.ts';
import type { DatasetSpec, ProbeSpec, RunSpec } from '../../src/engine/run.ts';

const good: RunSpec = {
  seed: 1,
  dataset: { kind: 'moons', trainSize: 20, testSize: 8 },
  layers: [{ kind: 'linear', units: 2 }],
  init: { kind: 'he' },
  loss: 'softmaxCrossEntropy',
  optimizer: { kind: 'sgd', learningRate: 0.1 },
  batchSize: 4,
  steps: 2,
  probes: [],
};

const schedule = [[0, 1]] as const;
const probing = (probe: ProbeSpec, change: Partial<RunSpec> = {}) => ({ ...change, probes: [probe] });
const given = (train: object, test?: object) => ({
  dataset: { kind: 'given', train: { x: [[1], [2], [3], [4]], ...train }, ...(test && { test }) } as DatasetSpec,
});
const curve: DatasetSpec = { kind: 'curve', train: [0, 1], test: [0, 1], trainSize: 8, testSize: 8 };
const fit = { dataset: curve, loss: 'meanSquaredError', layers: [{ kind: 'linear', units: 1 }] } as const;
const digits: DatasetSpec = { kind: 'digits', standardize: true, trainSize: 8, testSize: 8 };

/** Parts that are legal each and don't fit each other: the engine says so before it trains. */
test.each<[Partial<RunSpec>, string]>([
  [{ batchSize: 21 }, 'batchSize: expected at most 20 training examples, got 21'],
  [{ order: [0, 1] }, 'order: expected at least 8 rows, got 2'],
  [{ layers: [{ kind: 'linear', units: 1 }] }, 'softmaxCrossEntropy: expected outputs for 2 classes, got 1'],
  [
    { dataset: { kind: 'spiral' }, loss: 'meanSquaredError' },
    'meanSquaredError: expected outputs for 3 classes, got 2',
  ],
  [given({ labels: [0, 1, 9, 1] }), 'softmaxCrossEntropy: expected outputs for 10 classes, got 2'],
  [given({ labels: [0, -1, 0, 1] }), 'given: expected classes from 0, got -1'],
  [given({ labels: [0, 0.5, 0, 1] }), 'given: expected classes from 0, got 0.5'],
  [given({ labels: [0, 1] }), 'given: expected 4 classes, got 2'],
  [given({ x: [[1, 2], [3], [4, 5, 6], [7]] }), 'given: expected rows of 2 numbers, got 1'],
  [given({}, { x: [[1, 2]] }), 'given: expected rows of 1 numbers, got 2'],
  [given({ targets: [[1]] }), 'given: expected 4 rows, got 1'],
  [
    probing(
      { kind: 'decisionBoundary', schedule, resolution: 4, extent: 1 },
      { dataset: digits, layers: [{ kind: 'linear', units: 10 }] },
    ),
    'decisionBoundary: expected data of 2 features, got 144',
  ],
  [probing({ kind: 'predictions', schedule, count: 9 }), 'predictions: expected at most 8 test examples, got 9'],
  [probing({ kind: 'outputs', schedule, x: [[1]] }), 'outputs: expected inputs of 2 numbers, got 1'],
  [
    probing({ kind: 'batchMates', schedule, size: 4, classes: 1 }, fit),
    'batchMates: expected data with classes, got numbers to fit',
  ],
])('%j is refused when it is opened (E16)', (change, message) => {
  expect(() => openOffline([{ ...good, ...change }])).toThrow(new RangeError(message));
});

test('one output tells two classes apart when squared errors are taken', () => {
  expect(runOffline({ ...good, loss: 'meanSquaredError', layers: [{ kind: 'linear', units: 1 }] }).status).toBe(
    'finished',
  );
});

test('batchMates draws from the classes that the test examples have', () => {
  const dataset: DatasetSpec = { kind: 'clusters', classes: 10, trainSize: 20, testSize: 3 };
  const layers: RunSpec['layers'] = [{ kind: 'linear', units: 10 }];
  const probe: ProbeSpec = { kind: 'batchMates', schedule, size: 4, classes: 2 };
  const { measurements } = runOffline({ ...good, dataset, layers, probes: [probe] });
  expect(measurements.length).toBe(3);
  for (const { values } of measurements) expect([...values].every((share) => share >= 0 && share <= 1)).toBe(true);
});
