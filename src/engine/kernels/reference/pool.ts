import { at, type F64 } from './arrays.ts';

/** Index of the upper left of the four positions that go into output `position`; the others lie at 1, 2·W and 2·W + 1. */
const corner = (position: number, W: number): number => {
  return 4 * W * Math.floor(position / W) + 2 * (position % W);
};

/** The largest of each 2×2 positions, by channel. H, W: size of the output. y: `[N·H·W, D]`; x: `[N·4·H·W, D]`. */
export function maxPoolForward(y: F64, x: F64, N: number, H: number, W: number, D: number): void {
  for (let p = 0; p < N * H * W; p++) {
    const first = corner(p, W);
    for (let d = 0; d < D; d++) {
      const values = [0, 1, 2 * W, 2 * W + 1].map((offset) => at(x, (first + offset) * D + d));
      y[p * D + d] = Math.max(...values);
    }
  }
}

/** Gradient of maxPoolForward: dy goes to the first of the largest. dx, x: `[N·4·H·W, D]`; dy, y: `[N·H·W, D]`. */
export function maxPoolBackward(dx: F64, dy: F64, y: F64, x: F64, N: number, H: number, W: number, D: number): void {
  dx.fill(0);
  for (let p = 0; p < N * H * W; p++) {
    const first = corner(p, W);
    for (let d = 0; d < D; d++) {
      const places = [0, 1, 2 * W, 2 * W + 1].map((offset) => (first + offset) * D + d);
      const largest = places.find((place) => at(x, place) === at(y, p * D + d));
      if (largest !== undefined) dx[largest] = at(dy, p * D + d);
    }
  }
}

/** Mean over the P rows of each example, 0 for `P = 0`. y: `[N, D]`; x: `[N·P, D]`. */
export function averagePoolForward(y: F64, x: F64, N: number, P: number, D: number): void {
  for (let n = 0; n < N; n++) {
    for (let d = 0; d < D; d++) {
      let sum = 0;
      for (let p = 0; p < P; p++) sum += at(x, (n * P + p) * D + d);
      y[n * D + d] = sum / Math.max(1, P);
    }
  }
}

/** Gradient of averagePoolForward: `dx = dy / P` in each row. dx: `[N·P, D]`; dy: `[N, D]`. */
export function averagePoolBackward(dx: F64, dy: F64, N: number, P: number, D: number): void {
  for (let n = 0; n < N * P; n++) {
    for (let d = 0; d < D; d++) dx[n * D + d] = at(dy, Math.floor(n / P) * D + d) / P;
  }
}
