// `length` counts the padding too: all tensors of an update have the same layout, and what the padding holds is never read.

/** Smaller gradients count as 0; see reference/updates.ts. */
const SMALLEST_GRADIENT: f32 = 1e-15;
const SMALLEST_SQUARE: f32 = 1e-30;

/** 0 in the lanes below `smallest` in size; NaN stays. */
// @ts-ignore: decorator
@inline
function flush(x: v128, smallest: f32): v128 {
  return v128.andnot(x, f32x4.lt(f32x4.abs(x), f32x4.splat(smallest)));
}

/** `decay·average + (1 − decay)·x` */
// @ts-ignore: decorator
@inline
function average(address: usize, x: v128, decay: f32): v128 {
  return f32x4.add(f32x4.mul(f32x4.splat(decay), v128.load(address)), f32x4.mul(f32x4.splat(1 - decay), x));
}

/** `parameter −= rate·direction / (√square + eps)` */
// @ts-ignore: decorator
@inline
function scaledStep(parameter: usize, rate: f32, direction: v128, square: v128, eps: f32): void {
  const size = f32x4.add(f32x4.sqrt(square), f32x4.splat(eps));
  const step = f32x4.div(f32x4.mul(f32x4.splat(rate), direction), size);
  v128.store(parameter, f32x4.sub(v128.load(parameter), step));
}

export function sgdUpdate(parameter: usize, gradient: usize, length: i32, learningRate: f32): void {
  const rate = f32x4.splat(learningRate);
  for (let k: usize = 0; k < <usize>length << 2; k += 16) {
    const step = f32x4.mul(rate, v128.load(gradient + k));
    v128.store(parameter + k, f32x4.sub(v128.load(parameter + k), step));
  }
}

export function momentumUpdate(
  parameter: usize, velocity: usize, gradient: usize, length: i32, learningRate: f32, momentum: f32,
): void {
  for (let k: usize = 0; k < <usize>length << 2; k += 16) {
    const kept = f32x4.mul(f32x4.splat(momentum), v128.load(velocity + k));
    const v = flush(f32x4.add(kept, v128.load(gradient + k)), SMALLEST_GRADIENT);
    v128.store(velocity + k, v);
    v128.store(parameter + k, f32x4.sub(v128.load(parameter + k), f32x4.mul(f32x4.splat(learningRate), v)));
  }
}

export function rmspropUpdate(
  parameter: usize, square: usize, gradient: usize, length: i32, learningRate: f32, decay: f32, eps: f32,
): void {
  for (let k: usize = 0; k < <usize>length << 2; k += 16) {
    const g = flush(v128.load(gradient + k), SMALLEST_GRADIENT);
    const s = flush(average(square + k, f32x4.mul(g, g), decay), SMALLEST_SQUARE);
    v128.store(square + k, s);
    scaledStep(parameter + k, learningRate, g, s, eps);
  }
}

export function adamCorrection(correction: usize, beta1: f32, beta2: f32): void {
  store<f32>(correction, beta1 * load<f32>(correction) + (1 - beta1));
  store<f32>(correction + 4, beta2 * load<f32>(correction + 4) + (1 - beta2));
}

export function adamUpdate(
  parameter: usize, mean: usize, square: usize, gradient: usize, correction: usize,
  length: i32, learningRate: f32, beta1: f32, beta2: f32, eps: f32,
): void {
  const rate = learningRate / load<f32>(correction);
  const whole = f32x4.splat(1 / load<f32>(correction + 4));
  for (let k: usize = 0; k < <usize>length << 2; k += 16) {
    const g = flush(v128.load(gradient + k), SMALLEST_GRADIENT);
    const m = flush(average(mean + k, g, beta1), SMALLEST_GRADIENT);
    const s = flush(average(square + k, f32x4.mul(g, g), beta2), SMALLEST_SQUARE);
    v128.store(mean + k, m);
    v128.store(square + k, s);
    scaledStep(parameter + k, rate, m, f32x4.mul(s, whole), eps);
  }
}
