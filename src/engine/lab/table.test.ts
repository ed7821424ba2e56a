import { describe, expect, test } from 'vitest';
import { depth } from '../experiments/depth.ts';
import { cellsOf } from './sweep.ts';
import { summarize } from './table.ts';

describe('summarize(rows)', () => {
  test('gives median, spread and rows with six digits', () => {
    expect(summarize([1 / 3, 2, 4])).toEqual({ median: 2, spread: [0.333333, 4], rows: [0.333333, 2, 4] });
  });

  test('counts what never happened as later than everything', () => {
    expect(summarize([null, 20, null])).toEqual({ median: null, spread: [20, null], rows: [null, 20, null] });
  });
});

test('cellsOf(experiment, sweep) lists every combination, the last setting changing fastest', () => {
  const cells = cellsOf(depth, { at: { skip: true }, grid: { depth: [5, 10], norm: ['none', 'batchNorm'] } });
  expect(cells.map(({ settings }) => Object.values(settings).join(' '))).toEqual([
    '5 none',
    '5 batchNorm',
    '10 none',
    '10 batchNorm',
  ]);
  expect(cells[0]?.values).toMatchObject({ skip: true, depth: 5, norm: 'none', activation: 'relu' });
});
