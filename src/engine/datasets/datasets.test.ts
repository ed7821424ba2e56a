import { describe, expect, test } from 'vitest';
import type { DatasetSpec } from '../run.ts';
import { curveAt } from './curve.ts';
import { drawDataset } from './index.ts';
import { silhouetteKinds, silhouetteSize } from './silhouettes/index.ts';

// A dataset that joins the table and has no spec here fails to compile. Given numbers are not drawn, so they are not here.
const specs: { readonly [Kind in Exclude<DatasetSpec['kind'], 'given'>]: readonly DatasetSpec[] } = {
  spiral: [{ kind: 'spiral' }],
  moons: [{ kind: 'moons', trainSize: 60 }],
  circles: [{ kind: 'circles', testSize: 30 }],
  xor: [{ kind: 'xor' }],
  clusters: [{ kind: 'clusters' }, { kind: 'clusters', classes: 7 }],
  curve: [
    { kind: 'curve', train: [-3, 0], test: [-3, 3] },
    { kind: 'curve', train: [-3, 3], test: [0, 3], spacing: 'uniform', trainSize: 31 },
  ],
  digits: [
    { kind: 'digits', standardize: false },
    { kind: 'digits', standardize: true },
  ],
  sequences: [{ kind: 'sequences' }, { kind: 'sequences', blankRows: 8, trainSize: 50 }],
  silhouettes: [
    { kind: 'silhouettes', train: ['airliner', 'bird'], test: silhouetteKinds, trainPerKind: 40, testPerKind: 10 },
  ],
  points: [{ kind: 'points', points: Array.from({ length: 40 }, (_, i) => [i / 20, (i * i) / 900, i % 2] as const) }],
};

describe.each(Object.values(specs).flat())('drawDataset(%o) (E3)', (spec) => {
  const dataset = drawDataset(spec, 7);

  test('gives the same numbers for the same seed, others for another', () => {
    expect(drawDataset(spec, 7)).toEqual(dataset);
    expect(drawDataset(spec, 8)).not.toEqual(dataset);
  });

  test('is finite, has the stated shape, and balanced classes', () => {
    for (const { size, x, labels, targets, kinds } of [dataset.train, dataset.test]) {
      expect(x.length).toBe(size * dataset.features);
      for (const list of [labels, targets, kinds]) expect(list?.length ?? size).toBe(size);
      for (const list of [x, targets]) expect(list?.every(Number.isFinite) ?? true).toBe(true);
      expect(largestDifference(kinds ?? labels)).toBeLessThanOrEqual(1);
      expect(labels.every((label) => label >= 0 && label < Math.max(1, dataset.classes))).toBe(true);
    }
  });

  test('has test examples that are not training examples', () => {
    const rows = ({ x, size }: typeof dataset.train) =>
      Array.from({ length: size }, (_, i) => x.subarray(i * dataset.features, (i + 1) * dataset.features).join());
    const known = new Set(rows(dataset.train));
    expect(rows(dataset.test).some((row) => known.has(row))).toBe(false);
  });
});

/** Between how often the most and the least frequent number occur. */
function largestDifference(numbers: Int32Array): number {
  const counts = [...new Set(numbers)].map((one) => numbers.filter((other) => other === one).length);
  return Math.max(...counts) - Math.min(...counts);
}

test('drawDataset(digits) keeps pixels in [0, 1] (E3)', () => {
  const { train } = drawDataset({ kind: 'digits', standardize: false }, 7);
  expect(train.x.every((pixel) => pixel >= 0 && pixel <= 1)).toBe(true);
});

test('drawDataset(digits, standardize) has training means of 0 and deviations just below 1 (E3)', () => {
  const { train, features } = drawDataset({ kind: 'digits', standardize: true }, 7);
  const column = (j: number) => Array.from({ length: train.size }, (_, i) => train.x[i * features + j] as number);
  const values = column(70);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  expect(Math.abs(mean)).toBeLessThan(1e-5);
  expect(deviation).toBeGreaterThan(0.4);
  expect(deviation).toBeLessThan(1);
});

test('drawDataset(spiral) stays within the disk of radius 1 (E3)', () => {
  const { train } = drawDataset({ kind: 'spiral' }, 7);
  for (let i = 0; i < train.size; i++) {
    expect(Math.hypot(train.x[2 * i] as number, train.x[2 * i + 1] as number)).toBeLessThanOrEqual(1.000001);
  }
});

test('drawDataset(xor) has class 0 where x and y have the same sign (E3)', () => {
  const { train } = drawDataset({ kind: 'xor' }, 7);
  train.labels.forEach((label, i) => {
    expect((train.x[2 * i] as number) * (train.x[2 * i + 1] as number) > 0).toBe(label === 0);
  });
});

test('drawDataset(clusters) refuses a number of classes it has no room for', () => {
  expect(() => drawDataset({ kind: 'clusters', classes: 11 }, 7)).toThrow(
    new RangeError('clusters: expected classes to be a whole number from 2 to 10, got 11'),
  );
});

test('drawDataset(curve) stays in its intervals; training targets are off by 0.05, test targets are exact (E3)', () => {
  const { train, test } = drawDataset({ kind: 'curve', train: [-3, 0], test: [0, 3], trainSize: 500 }, 7);
  expect(train.x.every((x) => x > -3 && x < 0)).toBe(true);
  expect(test.x.every((x) => x >= 0 && x < 3)).toBe(true);
  const off = ({ x, targets }: typeof train) => x.map((one, i) => (targets?.[i] as number) - curveAt(one));
  expect(Math.sqrt(off(train).reduce((sum, value) => sum + value ** 2, 0) / train.size)).toBeCloseTo(0.05, 2);
  expect(off(test).every((value) => Math.abs(value) < 1e-6)).toBe(true);
});

test('drawDataset(sequences) is the digits, and blank rows after them (E3)', () => {
  const digits = drawDataset({ kind: 'digits', standardize: false }, 7);
  expect(drawDataset({ kind: 'sequences' }, 7)).toEqual(digits);
  const longer = drawDataset({ kind: 'sequences', blankRows: 8 }, 7);
  expect(longer.features).toBe(20 * 12);
  expect(longer.test.x.subarray(240, 240 + 144)).toEqual(digits.test.x.subarray(144, 288));
  expect(longer.test.x.subarray(240 + 144, 480).every((pixel) => pixel === 0)).toBe(true);
});

test('drawDataset(silhouettes) tells kinds and planes, and gives a kind the same pictures in any company (E3)', () => {
  const pixels = silhouetteSize ** 2;
  const sizes = { trainPerKind: 6, testPerKind: 4 };
  const all = drawDataset({ kind: 'silhouettes', train: silhouetteKinds, test: silhouetteKinds, ...sizes }, 7);
  expect([...(all.train.kinds ?? [])].slice(0, 6)).toEqual([0, 1, 2, 3, 4, 0]);
  expect([...all.train.labels].slice(0, 6)).toEqual([1, 1, 0, 0, 0, 1]);
  expect(all.train.x.every((pixel) => pixel >= 0 && pixel <= 1)).toBe(true);
  const ships = drawDataset({ kind: 'silhouettes', train: ['ship'], test: [], ...sizes }, 7).train;
  expect(ships.x.subarray(pixels, 2 * pixels)).toEqual(all.train.x.subarray(9 * pixels, 10 * pixels));
});
