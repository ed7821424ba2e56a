/** `length` counts the padding too: all tensors have the same layout. */
export function planePoint(y: usize, x: usize, u: usize, v: usize, weights: usize, length: i32): void {
  const a = v128.load32_splat(weights);
  const b = v128.load32_splat(weights, 4);
  for (let k: usize = 0; k < <usize>length << 2; k += 16) {
    const along = f32x4.add(v128.load(x + k), f32x4.mul(a, v128.load(u + k)));
    v128.store(y + k, f32x4.add(along, f32x4.mul(b, v128.load(v + k))));
  }
}
