// Between a vector of P·D columns and a map of P rows and D columns. Where D fills whole panels, so do both sides, and
// eight numbers go at a time.
import { ROW, element, panelBytes } from './layout.as';

// @ts-ignore: decorator
@inline
function copyRow(target: usize, source: usize): void {
  v128.store(target, v128.load(source));
  v128.store(target, v128.load(source, 16), 16);
}

/** Address in the map of channel d, a multiple of 8, at position p of example 0; the next example is P rows on. */
// @ts-ignore: decorator
@inline
function mapRow(map: usize, N: i32, P: i32, p: i32, d: i32): usize {
  return map + <usize>(d >> 3) * panelBytes(N * P) + <usize>p * ROW;
}

export function toMap(y: usize, x: usize, N: i32, P: i32, D: i32): void {
  for (let p = 0; p < P; p++) {
    for (let d = 0; d < D; d += D & 7 ? 1 : 8) {
      let source = element(x, N, 0, p * D + d);
      let target = mapRow(y, N, P, p, d) + (<usize>(d & 7) << 2);
      for (let n = 0; n < N; n++) {
        if (D & 7) store<f32>(target, load<f32>(source));
        else copyRow(target, source);
        source += ROW;
        target += <usize>P * ROW;
      }
    }
  }
}

export function flatten(y: usize, x: usize, N: i32, P: i32, D: i32): void {
  for (let p = 0; p < P; p++) {
    for (let d = 0; d < D; d += D & 7 ? 1 : 8) {
      let target = element(y, N, 0, p * D + d);
      let source = mapRow(x, N, P, p, d) + (<usize>(d & 7) << 2);
      for (let n = 0; n < N; n++) {
        if (D & 7) store<f32>(target, load<f32>(source));
        else copyRow(target, source);
        target += ROW;
        source += <usize>P * ROW;
      }
    }
  }
}
