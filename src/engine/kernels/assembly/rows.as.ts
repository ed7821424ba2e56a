import { ROW, panelBytes, panelCount } from './layout.as';

/** Layouts: y [B, D], x [n, D]; `rows` is n. */
export function gatherRows(y: usize, x: usize, indices: usize, B: i32, D: i32, rows: i32): void {
  for (let panel = 0; panel < panelCount(D); panel++) {
    for (let b = 0; b < B; b++) {
      const source = x + <usize>load<u32>(indices + (<usize>b << 2)) * ROW;
      v128.store(y, v128.load(source));
      v128.store(y, v128.load(source, 16), 16);
      y += ROW;
    }
    x += panelBytes(rows);
  }
}

export function gatherIntegers(y: usize, x: usize, indices: usize, B: i32): void {
  for (let b = 0; b < B; b++) {
    const offset = <usize>b << 2;
    store<i32>(y + offset, load<i32>(x + (<usize>load<u32>(indices + offset) << 2)));
  }
}

/** Layouts: y [n, D], x [B, D]; `rows` is n. */
export function scatterRows(y: usize, x: usize, indices: usize, B: i32, D: i32, rows: i32): void {
  for (let panel = 0; panel < panelCount(D); panel++) {
    for (let b = 0; b < B; b++) {
      const target = y + <usize>load<u32>(indices + (<usize>b << 2)) * ROW;
      v128.store(target, v128.load(x));
      v128.store(target, v128.load(x, 16), 16);
      x += ROW;
    }
    y += panelBytes(rows);
  }
}
