/**
 * How the Wasm backend lays out a matrix: panels of 8 columns, `[ceil(C / 8)][R][8]`, the same for activations and
 * weights; a vector is a matrix of one row. See assembly/layout.as.ts.
 */
import type { Tensor } from './backend.ts';

const WIDTH = 8;

const rowsAndColumns = (shape: Tensor['shape']): readonly [number, number] => {
  return shape.length === 1 ? [1, shape[0]] : shape;
};

/** Numbers a tensor takes, padding included. */
export function paddedLength(shape: Tensor['shape']): number {
  const [R, C] = rowsAndColumns(shape);
  return Math.ceil(C / WIDTH) * R * WIDTH;
}

/** Calls back for each element with its place in row-major order and its place in panels. */
export function forEachElement(shape: Tensor['shape'], visit: (rowMajor: number, inPanels: number) => void): void {
  const [R, C] = rowsAndColumns(shape);
  for (let c = 0; c < C; c++) {
    const first = (c - (c % WIDTH)) * R + (c % WIDTH);
    for (let r = 0; r < R; r++) visit(r * C + c, first + r * WIDTH);
  }
}
