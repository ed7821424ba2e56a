import { expect, test } from 'vitest';
import type { RunSpec } from '../../run.ts';
import { checkCosts } from './costs.ts';
import { countReadings } from './probeCosts.ts';

const good: RunSpec = {
  seed: 7,
  dataset: { kind: 'spiral', trainSize: 64 },
  layers: [{ kind: 'linear', units: 8 }, { kind: 'batchNorm' }, { kind: 'linear', units: 3 }],
  init: { kind: 'he' },
  loss: 'softmaxCrossEntropy',
  optimizer: { kind: 'sgd', learningRate: 0.1 },
  batchSize: 16,
  steps: 10,
  probes: [{ kind: 'accuracy', schedule: [[0, 5]] }],
};

const linear = { kind: 'linear', units: 4096 } as const;

test.each<[Partial<RunSpec>, string]>([
  [{ layers: [linear, linear] }, 'layers: expected at most 5000000 parameters, found 16801792'],
  [
    {
      layers: [
        { kind: 'recurrent', units: 2, steps: 400, norm: 'none' },
        { kind: 'recurrent', units: 2, steps: 400, norm: 'none' },
      ],
    },
    'layers: expected at most 512 layers, with each step of a recurrent one, found 800',
  ],
  [
    { dataset: { kind: 'digits', standardize: true, trainSize: 1e5, testSize: 1e5 } },
    'dataset: expected at most 20000000 numbers in the examples, found 28800000',
  ],
  [
    {
      init: { kind: 'orthogonal' },
      layers: [
        { kind: 'linear', units: 1000 },
        { kind: 'linear', units: 1000 },
      ],
    },
    'init: expected at most 300000000 multiply-adds to make weights orthogonal, found 2000008000',
  ],
  [
    {
      layers: [
        { kind: 'linear', units: 1000 },
        { kind: 'linear', units: 1000 },
      ],
      batchSize: 1e5,
    },
    'batchSize: expected at most 2000000000 multiply-adds in one step, found 305420120000',
  ],
  [
    { steps: 1e6, probes: [{ kind: 'decisionBoundary', schedule: [[0, 1]], resolution: 80, extent: 1 }] },
    'probes[0]: expected at most 10000000 numbers to be read, found 12800012800',
  ],
])('checkCosts(spec) refuses %j', (change, message) => {
  expect(() => checkCosts({ ...good, ...change })).toThrow(message);
  expect(() => checkCosts(good)).not.toThrow();
});

test('countReadings(schedule, steps) counts the steps at which isDue holds', () => {
  expect(countReadings([[0, 1]], 0)).toBe(1);
  expect(
    countReadings(
      [
        [0, 1],
        [20, 5],
      ],
      30,
    ),
  ).toBe(23);
  expect(countReadings([[50, 1]], 30)).toBe(0);
});
