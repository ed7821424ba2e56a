// Between a vector of P·D columns and a map of P rows and D columns. Where D fills whole panels, so do both sides, and
// eight numbers go at a time.
import { ROW, element } from './layout.as';

// @ts-ignore: decorator
@inline
function copyRow(target: usize, source: usize): void {
  v128.store(target, v128.load(source));
  v128.store(target, v128.load(source, 16), 16);
}

/** Channel d at position p of a map is column p·D + d of its vector. `isToMap` is a constant at every call. */
// @ts-ignore: decorator
@inline
function copyAll(isToMap: bool, vector: usize, map: usize, N: i32, P: i32, D: i32): void {
  const width = D & 7 ? 1 : 8;
  for (let n = 0; n < N; n++) {
    for (let d = 0; d < D; d += width) {
      let position = element(map, N * P, n * P, d);
      for (let p = 0, column = d; p < P; p++, column += D) {
        const own = element(vector, N, n, column);
        const target = isToMap ? position : own;
        const source = isToMap ? own : position;
        if (width == 1) store<f32>(target, load<f32>(source));
        else copyRow(target, source);
        position += ROW;
      }
    }
  }
}

export function toMap(y: usize, x: usize, N: i32, P: i32, D: i32): void {
  copyAll(true, x, y, N, P, D);
}

export function flatten(y: usize, x: usize, N: i32, P: i32, D: i32): void {
  copyAll(false, y, x, N, P, D);
}
