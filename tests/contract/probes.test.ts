import { describe, expect, test } from 'vitest';
import { runOffline } from '../../src/engine/offline.ts';
import { probes } from '../../src/engine/probes/index.ts';
import type { LayerSpec, ProbeSpec, RunSpec, Schedule } from '../../src/engine/run.ts';

const schedule: Schedule = [[0, 10]];

// A probe that joins the table and has no spec here fails to compile. `length` is that of one reading.
const specs: { readonly [Kind in ProbeSpec['kind']]: { spec: Extract<ProbeSpec, { kind: Kind }>; length: number } } = {
  accuracy: { spec: { kind: 'accuracy', schedule }, length: 2 },
  trainingAccuracy: { spec: { kind: 'trainingAccuracy', schedule }, length: 1 },
  reestimatedAccuracy: { spec: { kind: 'reestimatedAccuracy', schedule }, length: 1 },
  batchMates: { spec: { kind: 'batchMates', schedule, size: 12, classes: 2 }, length: 2 },
  flips: { spec: { kind: 'flips', schedule, size: 4 }, length: 1 },
  moments: { spec: { kind: 'moments', schedule }, length: 10 },
  histograms: { spec: { kind: 'histograms', schedule, bins: 7, low: -2, high: 2 }, length: 14 },
  stepMoments: { spec: { kind: 'stepMoments', schedule }, length: 0 },
  stepHistograms: { spec: { kind: 'stepHistograms', schedule, bins: 7, low: -2, high: 2 }, length: 0 },
  quantiles: { spec: { kind: 'quantiles', schedule, levels: [0, 0.5, 1] }, length: 6 },
  drift: { spec: { kind: 'drift', schedule }, length: 4 },
  internalShift: { spec: { kind: 'internalShift', schedule }, length: 9 },
  weights: { spec: { kind: 'weights', schedule }, length: 2 * 9 + 9 * 9 + 9 * 3 },
  weightNorms: { spec: { kind: 'weightNorms', schedule }, length: 3 },
  gradientNorms: { spec: { kind: 'gradientNorms', schedule }, length: 3 },
  profile: { spec: { kind: 'profile', schedule, learningRates: [0.1, 1] }, length: 12 },
  decisionBoundary: { spec: { kind: 'decisionBoundary', schedule, resolution: 23, extent: 1 }, length: 2 * 23 * 23 },
  predictions: { spec: { kind: 'predictions', schedule, count: 9 }, length: 9 },
  outputs: {
    spec: {
      kind: 'outputs',
      schedule,
      x: [
        [0, 0],
        [0.5, 0.5],
      ],
    },
    length: 6,
  },
};

const hidden: readonly LayerSpec[] = [{ kind: 'linear', units: 9 }, { kind: 'batchNorm' }, { kind: 'relu' }];

function run(probe?: ProbeSpec) {
  return runOffline(specOf(probe ? [probe] : []));
}

function specOf(probes: readonly ProbeSpec[]): RunSpec {
  return {
    seed: 5,
    dataset: { kind: 'spiral' },
    layers: [...hidden, ...hidden, { kind: 'linear', units: 3 }],
    init: { kind: 'he' },
    loss: 'softmaxCrossEntropy',
    optimizer: { kind: 'sgd', learningRate: 0.1 },
    batchSize: 32,
    steps: 30,
    probes,
  };
}

describe.each(Object.keys(probes))('%s', (kind) => {
  const { spec, length } = specs[kind as ProbeSpec['kind']];
  const watched = run(spec);

  test('reads at every step of its schedule, finite numbers of the stated length (E8)', () => {
    expect(watched.measurements.map(({ step }) => step)).toEqual([0, 10, 20, 30]);
    for (const { values } of watched.measurements) {
      expect(values.length).toBe(length);
      expect(Array.from(values).every(Number.isFinite)).toBe(true);
    }
  });

  test('leaves the run as it is (E7)', () => {
    const blind = run();
    expect(watched.fingerprint).toBe(blind.fingerprint);
    expect(watched.losses).toEqual(blind.losses);
  });

  test('reads the same numbers twice (E7)', () => {
    expect(run(spec).measurements).toEqual(watched.measurements);
  });
});

const only = (probe: ProbeSpec) => run(probe).measurements.map(({ values }) => Array.from(values));

test('histograms hold every activation exactly once', () => {
  for (const shares of only(specs.histograms.spec)) {
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(2, 5);
  }
});

test('quantiles rise with their level', () => {
  for (const [low, middle, high] of only(specs.quantiles.spec) as [number, number, number][]) {
    expect(low <= middle && middle <= high).toBe(true);
  }
});

test('drift is 0 at the first reading and positive while the net learns', () => {
  const [first, second] = only(specs.drift.spec);
  expect(first?.every((distance) => distance === 0)).toBe(true);
  expect(second?.every((distance) => distance > 0)).toBe(true);
});

test('internalShift is nothing for the first layer, before which nothing moves', () => {
  const [first] = only(specs.internalShift.spec);
  expect(first?.[0]).toBe(0);
  expect(first?.[1]).toBeCloseTo(1, 6);
  expect(first?.[3]).toBeGreaterThan(0);
});

test('profile: the slope of the loss along a small step is minus the squared length of the gradient', () => {
  const step = 1e-3;
  const [first] = only({ kind: 'profile', schedule, learningRates: [step] });
  const [loss, length, , , after] = first as number[];
  expect(((after as number) - (loss as number)) / -step / (length as number) ** 2).toBeCloseTo(1, 1);
});

test('reestimatedAccuracy is that of inference with well-fed averages', () => {
  const [, , , last] = only(specs.reestimatedAccuracy.spec);
  const [, , , accuracy] = only(specs.accuracy.spec);
  expect(Math.abs((last?.[0] as number) - (accuracy?.[0] as number))).toBeLessThan(0.1);
});

describe('of a recurrent network', () => {
  const read = (probe: ProbeSpec) => {
    const layers: readonly LayerSpec[] = [
      { kind: 'recurrent', units: 6, steps: 12, norm: 'none' },
      { kind: 'linear', units: 10 },
    ];
    const spec = { ...specOf([probe]), dataset: { kind: 'sequences', trainSize: 64, testSize: 8 }, layers } as const;
    return runOffline({ ...spec, steps: 10 }).measurements.map(({ values }) => Array.from(values));
  };

  test('stepMoments: three numbers for each step, two of them lengths', () => {
    const readings = read({ kind: 'stepMoments', schedule });
    expect(readings).toHaveLength(2);
    for (const values of readings) {
      expect(values).toHaveLength(3 * 12);
      for (const [i, value] of values.entries()) if (i % 3 > 0) expect(value).toBeGreaterThan(0);
    }
  });

  test('stepHistograms hold every number of every step exactly once', () => {
    for (const shares of read({ kind: 'stepHistograms', schedule, bins: 7, low: -2, high: 2 })) {
      expect(shares).toHaveLength(7 * 12);
      for (let step = 0; step < 12; step++) {
        expect(shares.slice(7 * step, 7 * step + 7).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
      }
    }
  });
});

test('weights: their lengths are those that weightNorms reads', () => {
  const norms = only(specs.weightNorms.spec);
  only(specs.weights.spec).forEach((weights, i) => {
    expect(Math.hypot(...weights)).toBeCloseTo(Math.hypot(...(norms[i] as number[])), 4);
  });
});
