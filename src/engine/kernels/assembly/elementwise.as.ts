// `length` counts the padding too: all tensors of a call have the same layout, and what the padding holds is not read.

export function add(y: usize, a: usize, b: usize, length: i32): void {
  for (let k: usize = 0; k < <usize>length << 2; k += 16) {
    v128.store(y + k, f32x4.add(v128.load(a + k), v128.load(b + k)));
  }
}

export function multiply(y: usize, a: usize, b: usize, length: i32): void {
  for (let k: usize = 0; k < <usize>length << 2; k += 16) {
    v128.store(y + k, f32x4.mul(v128.load(a + k), v128.load(b + k)));
  }
}

export function scaleShift(y: usize, x: usize, scale: usize, shift: usize, length: i32): void {
  for (let k: usize = 0; k < <usize>length << 2; k += 16) {
    const scaled = f32x4.mul(v128.load(scale + k), v128.load(x + k));
    v128.store(y + k, f32x4.add(scaled, v128.load(shift + k)));
  }
}
