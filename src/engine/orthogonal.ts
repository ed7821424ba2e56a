import type { RandomStream } from './random.ts';

/**
 * A random matrix, row-major `[rows, columns]`, whose rows, or columns where there are fewer of them, have length 1 and
 * are at right angles: vectors of normal numbers, each made orthogonal to those before it by Gram–Schmidt. Done twice,
 * since once leaves what the first subtraction lost in digits.
 * @see Saxe et al. 2014, section 3, for why it makes a good initial weight
 */
export function orthogonalMatrix(rows: number, columns: number, random: RandomStream): Float64Array {
  if (rows <= columns) return orthogonalVectors(rows, columns, random);
  const vectors = orthogonalVectors(columns, rows, random);
  return vectors.map((_, i) => vectors[(i % columns) * rows + Math.floor(i / columns)] as number);
}

/** At most `size` vectors of that size, one row each. */
function orthogonalVectors(count: number, size: number, random: RandomStream): Float64Array {
  const matrix = Float64Array.from({ length: count * size }, () => random.normal());
  for (let row = 0; row < count; row++) {
    const own = matrix.subarray(row * size, (row + 1) * size);
    for (let pass = 0; pass < 2; pass++) {
      for (let other = 0; other < row; other++) subtractProjection(own, matrix.subarray(other * size));
    }
    const length = Math.sqrt(dot(own, own));
    for (let k = 0; k < size; k++) own[k] = (own[k] as number) / length;
  }
  return matrix;
}

/** Removes from `own` its part along `other`, which has length 1. */
function subtractProjection(own: Float64Array, other: Float64Array): void {
  const along = dot(own, other);
  for (let k = 0; k < own.length; k++) own[k] = (own[k] as number) - along * (other[k] as number);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}
