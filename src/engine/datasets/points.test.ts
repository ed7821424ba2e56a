import { describe, expect, test } from 'vitest';
import type { LabeledPoint } from '../run.ts';
import { drawDataset } from './index.ts';
import { mostPoints, parsePoints } from './points.ts';

describe('parsePoints(text)', () => {
  const twoPoints = {
    points: [
      [0.5, -1, 0],
      [2e-1, 3, 9],
    ],
  };

  test.each([
    ['commas', '0.5,-1,0\n0.2,3,9'],
    ['a heading', 'x,y,label\n0.5,-1,0\n0.2,3,9'],
    ['spaces and empty lines', '\n 0.5 , -1 , 0 \n\n0.2,3,9\n\n'],
    ['semicolons and Windows line ends', '0.5;-1;0\r\n0.2;3;9\r\n'],
    ['tabs and a byte order mark', '\uFEFF0.5\t-1\t0\n2e-1\t3\t9'],
  ])('reads %s', (_, text) => {
    expect(parsePoints(text)).toEqual(twoPoints);
  });

  test.each([
    ['1,2,0\n3,4', { line: 2, expected: 'three values', found: '3,4' }],
    ['x,y,label\n1,2,0\n1,zwei,0', { line: 3, expected: 'a number', found: 'zwei' }],
    ['1,,0', { line: 1, expected: 'a number', found: '' }],
    ['1,Infinity,0', { line: 1, expected: 'a number', found: 'Infinity' }],
    ['1,2,0\n1e7,2,0', { line: 2, expected: 'a number', found: '1e7' }],
    ['1,2,10', { line: 1, expected: 'a class', found: '10' }],
    ['1,2,0.5', { line: 1, expected: 'a class', found: '0.5' }],
    ['1,2,red', { line: 1, expected: 'a class', found: 'red' }],
    ['  \n', { line: 0, expected: 'points', found: '' }],
    ['x,y,label', { line: 0, expected: 'points', found: 'x,y,label' }],
    [`1,2,${'9'.repeat(99)}`, { line: 1, expected: 'a class', found: `${'9'.repeat(40)}…` }],
    ['1,2,0\n'.repeat(mostPoints + 1), { line: mostPoints + 1, expected: 'fewer points', found: '1,2,0' }],
  ])('refuses %j', (text, problem) => {
    expect(parsePoints(text)).toEqual({ problem });
  });
});

describe('drawDataset(points)', () => {
  const points = Array.from({ length: 30 }, (_, i): LabeledPoint => [i, -i, i % 3]);

  test('keeps one of five of each class for the test, and every point', () => {
    const { classes, train, test: kept } = drawDataset({ kind: 'points', points }, 7);
    expect(classes).toBe(3);
    expect([...kept.labels].sort()).toEqual([0, 0, 1, 1, 2, 2]);
    expect(train.size).toBe(24);
  });

  test('keeps no point for the test that lies on a training point', () => {
    const { train, test: kept } = drawDataset({ kind: 'points', points: points.map(() => [1, 1, 0]) }, 7);
    expect(kept).toEqual(train);
  });

  test('refuses what nobody could have drawn', () => {
    const draw = (wrong: readonly LabeledPoint[]) => () => drawDataset({ kind: 'points', points: wrong }, 7);
    expect(draw([])).toThrow('points: expected 1 to 2000 points, got 0');
    expect(draw([[0, Number.NaN, 0]])).toThrow('points: expected x, y and a class from 0 to 9, got 0,NaN,0');
  });
});
