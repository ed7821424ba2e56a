import { at, type F64 } from './arrays.ts';

/** `y = x + weights₀·u + weights₁·v`: a point of the plane through x. All but `weights[2]` of `n` elements. */
export function planePoint(y: F64, x: F64, u: F64, v: F64, weights: F64, n: number): void {
  for (let k = 0; k < n; k++) y[k] = at(x, k) + at(weights, 0) * at(u, k) + at(weights, 1) * at(v, k);
}
