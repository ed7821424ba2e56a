import { gradient } from './activations.as';
import { ROW, panelBytes, panelCount, quad } from './layout.as';

/** Four columns: first the two sums over the batch, leaving the gradient before the activation in dx, then dx. */
// @ts-ignore: decorator
@inline
function columns(
  kind: i32, dx: usize, dgamma: usize, dbeta: usize, dy: usize, y: usize, x: usize,
  mean: v128, rstd: v128, gamma: v128, N: i32,
): void {
  let products = f32x4.splat(0);
  let sum = f32x4.splat(0);
  const bytes = panelBytes(N);
  for (let n: usize = 0; n < bytes; n += ROW) {
    const g = gradient(kind, v128.load(dy + n), v128.load(y + n));
    if (kind) v128.store(dx + n, g);
    sum = f32x4.add(sum, g);
    products = f32x4.add(products, f32x4.mul(g, f32x4.sub(v128.load(x + n), mean)));
  }
  const dgammaValue = f32x4.mul(products, rstd);
  v128.store(dbeta, sum);
  v128.store(dgamma, dgammaValue);
  const count = f32x4.splat(<f32>max(1, N));
  const slope = f32x4.div(f32x4.mul(dgammaValue, rstd), count);
  const shift = f32x4.div(sum, count);
  const scale = f32x4.mul(gamma, rstd);
  const source = kind ? dx : dy;
  for (let n: usize = 0; n < bytes; n += ROW) {
    const centered = f32x4.sub(v128.load(x + n), mean);
    const g = f32x4.sub(f32x4.sub(v128.load(source + n), shift), f32x4.mul(centered, slope));
    v128.store(dx + n, f32x4.mul(g, scale));
  }
}

/** `kind` is a constant at every call. */
// @ts-ignore: decorator
@inline
export function backward(
  kind: i32, dx: usize, dgamma: usize, dbeta: usize, dy: usize, y: usize, x: usize,
  mean: usize, rstd: usize, gamma: usize, N: i32, D: i32,
): void {
  for (let c = 0; c < panelCount(D) * 8; c += 4) {
    const k = <usize>c << 2;
    columns(
      kind, quad(dx, N, c), dgamma + k, dbeta + k, quad(dy, N, c), quad(y, N, c), quad(x, N, c),
      v128.load(mean + k), v128.load(rstd + k), v128.load(gamma + k), N,
    );
  }
}
