import { ROW, element, quad } from './layout.as';

/** A block of 4 × 4. x: its first row, 32 bytes from the next; y: the same of the transposed block. */
// @ts-ignore: decorator
@inline
function transposeBlock(y: usize, x: usize): void {
  const a = v128.load(x), b = v128.load(x, 32), c = v128.load(x, 64), d = v128.load(x, 96);
  const ab = i32x4.shuffle(a, b, 0, 4, 1, 5), cd = i32x4.shuffle(c, d, 0, 4, 1, 5);
  v128.store(y, i64x2.shuffle(ab, cd, 0, 2));
  v128.store(y, i64x2.shuffle(ab, cd, 1, 3), 32);
  const ab2 = i32x4.shuffle(a, b, 2, 6, 3, 7), cd2 = i32x4.shuffle(c, d, 2, 6, 3, 7);
  v128.store(y, i64x2.shuffle(ab2, cd2, 0, 2), 64);
  v128.store(y, i64x2.shuffle(ab2, cd2, 1, 3), 96);
}

/** Four by four; the rest element by element. */
export function transpose(y: usize, x: usize, I: i32, O: i32): void {
  const I4 = I & ~3, O4 = O & ~3;
  for (let o = 0; o < O4; o += 4) {
    for (let i = 0; i < I4; i += 4) transposeBlock(quad(y, O, i) + <usize>o * ROW, quad(x, I, o) + <usize>i * ROW);
  }
  for (let o = 0; o < O; o++) {
    for (let i = o < O4 ? I4 : 0; i < I; i++) store<f32>(element(y, O, o, i), load<f32>(element(x, I, i, o)));
  }
}
