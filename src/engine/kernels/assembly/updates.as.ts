/** `length` counts the padding too: both tensors have the same layout, and the padding of a gradient is 0. */
export function sgdUpdate(parameter: usize, gradient: usize, length: i32, learningRate: f32): void {
  const rate = f32x4.splat(learningRate);
  for (let k: usize = 0; k < <usize>length << 2; k += 16) {
    const step = f32x4.mul(rate, v128.load(gradient + k));
    v128.store(parameter + k, f32x4.sub(v128.load(parameter + k), step));
  }
}
