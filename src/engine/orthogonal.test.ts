import { expect, test } from 'vitest';
import { orthogonalMatrix } from './orthogonal.ts';
import { randomStream } from './random.ts';

test.each([
  [33, 33],
  [5, 32],
  [32, 5],
  [1, 7],
  [7, 1],
])('orthogonalMatrix(%i, %i, random) has rows or columns of length 1 at right angles', (rows, columns) => {
  const matrix = orthogonalMatrix(rows, columns, randomStream(7, 'init'));
  expect(matrix).toHaveLength(rows * columns);
  const [count, size] = rows <= columns ? [rows, columns] : [columns, rows];
  const element = (i: number, k: number) => matrix[rows <= columns ? i * columns + k : k * columns + i] as number;
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < count; j++) {
      let product = 0;
      for (let k = 0; k < size; k++) product += element(i, k) * element(j, k);
      expect(product).toBeCloseTo(i === j ? 1 : 0, 13);
    }
  }
});
