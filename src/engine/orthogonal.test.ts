import { expect, test } from 'vitest';
import { orthogonalMatrix } from './orthogonal.ts';
import { randomStream } from './random.ts';

test('orthogonalMatrix(size, random) has rows of length 1 at right angles', () => {
  const size = 33;
  const matrix = orthogonalMatrix(size, randomStream(7, 'init'));
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      let product = 0;
      for (let k = 0; k < size; k++) product += (matrix[i * size + k] as number) * (matrix[j * size + k] as number);
      expect(product).toBeCloseTo(i === j ? 1 : 0, 13);
    }
  }
});
