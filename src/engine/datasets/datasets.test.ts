import { describe, expect, test } from 'vitest';
import type { DatasetSpec } from '../run.ts';
import { drawDataset } from './index.ts';

const specs: DatasetSpec[] = [
  { kind: 'spiral' },
  { kind: 'digits', standardize: false },
  { kind: 'digits', standardize: true },
];

describe.each(specs)('drawDataset($kind, standardize: $standardize) (E3)', (spec) => {
  const dataset = drawDataset(spec, 7);

  test('gives the same numbers for the same seed, others for another', () => {
    expect(drawDataset(spec, 7)).toEqual(dataset);
    expect(drawDataset(spec, 8).train.x).not.toEqual(dataset.train.x);
  });

  test('is finite, has the stated shape, and balanced classes', () => {
    for (const { size, x, labels } of [dataset.train, dataset.test]) {
      expect(x.length).toBe(size * dataset.features);
      expect(x.every(Number.isFinite)).toBe(true);
      const counts = Array.from({ length: dataset.classes }, (_, c) => labels.filter((label) => label === c).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }
  });

  test('has test examples that are not training examples', () => {
    const rows = ({ x, size }: typeof dataset.train) =>
      Array.from({ length: size }, (_, i) => x.subarray(i * dataset.features, (i + 1) * dataset.features).join());
    const known = new Set(rows(dataset.train));
    expect(rows(dataset.test).some((row) => known.has(row))).toBe(false);
  });
});

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
