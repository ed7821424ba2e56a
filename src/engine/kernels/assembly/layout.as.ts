// A matrix [R, C] lies in panels of 8 columns, [ceil(C / 8)][R][8]: the 8 columns of a row are two SIMD registers, and
// the next row is 32 bytes on. A vector is a matrix of one row. What the lanes beyond C hold reaches no result.

/** Bytes from one row of a panel to the next. */
export const ROW: usize = 32;

/** Bytes from one panel of 8 columns to the next. */
// @ts-ignore: decorator
@inline
export function panelBytes(rows: i32): usize {
  return <usize>rows * ROW;
}

/** Panels of a matrix of so many columns. */
// @ts-ignore: decorator
@inline
export function panelCount(columns: i32): i32 {
  return (columns + 7) >> 3;
}

/** Address of columns c … c + 3 of the first row; c is a multiple of 4. */
// @ts-ignore: decorator
@inline
export function quad(x: usize, rows: i32, c: i32): usize {
  return x + <usize>(c >> 3) * panelBytes(rows) + (<usize>(c & 4) << 2);
}

/** Address of one element. */
// @ts-ignore: decorator
@inline
export function element(x: usize, rows: i32, n: i32, c: i32): usize {
  return x + <usize>(c >> 3) * panelBytes(rows) + <usize>n * ROW + (<usize>(c & 7) << 2);
}
