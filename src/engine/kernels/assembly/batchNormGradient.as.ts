import { gradient } from './activations.as';
import { ROW, panelBytes, panelCount } from './layout.as';

/**
 * Sums over the batch of one panel, row by row: dbeta and, from the products with the centered x, dgamma. Leaves the
 * gradient before the activation in dx.
 */
// @ts-ignore: decorator
@inline
function sums(
  kind: i32, dx: usize, dgamma: usize, dbeta: usize, dy: usize, y: usize, x: usize, mean: usize, rstd: usize, N: i32,
): void {
  const ml = v128.load(mean), mh = v128.load(mean, 16);
  let sumL = f32x4.splat(0), sumH = sumL, productsL = sumL, productsH = sumL;
  const bytes = panelBytes(N);
  for (let n: usize = 0; n < bytes; n += ROW) {
    const l = gradient(kind, v128.load(dy + n), v128.load(y + n));
    const h = gradient(kind, v128.load(dy + n, 16), v128.load(y + n, 16));
    if (kind) { v128.store(dx + n, l); v128.store(dx + n, h, 16); }
    sumL = f32x4.add(sumL, l);
    sumH = f32x4.add(sumH, h);
    productsL = f32x4.add(productsL, f32x4.mul(l, f32x4.sub(v128.load(x + n), ml)));
    productsH = f32x4.add(productsH, f32x4.mul(h, f32x4.sub(v128.load(x + n, 16), mh)));
  }
  v128.store(dbeta, sumL);
  v128.store(dbeta, sumH, 16);
  v128.store(dgamma, f32x4.mul(productsL, v128.load(rstd)));
  v128.store(dgamma, f32x4.mul(productsH, v128.load(rstd, 16)), 16);
}

/** `dx = (g − dbeta / N − (x − mean)·rstd·dgamma / N)·gamma·rstd` for one panel; g may be dx. */
// @ts-ignore: decorator
@inline
function spread(
  dx: usize, g: usize, dgamma: usize, dbeta: usize, x: usize, mean: usize, rstd: usize, gamma: usize, N: i32,
): void {
  const count = f32x4.splat(<f32>max(1, N));
  const ml = v128.load(mean), mh = v128.load(mean, 16);
  const shiftL = f32x4.div(v128.load(dbeta), count), shiftH = f32x4.div(v128.load(dbeta, 16), count);
  const slopeL = f32x4.div(f32x4.mul(v128.load(dgamma), v128.load(rstd)), count);
  const slopeH = f32x4.div(f32x4.mul(v128.load(dgamma, 16), v128.load(rstd, 16)), count);
  const scaleL = f32x4.mul(v128.load(gamma), v128.load(rstd));
  const scaleH = f32x4.mul(v128.load(gamma, 16), v128.load(rstd, 16));
  const bytes = panelBytes(N);
  for (let n: usize = 0; n < bytes; n += ROW) {
    const centeredL = f32x4.sub(v128.load(x + n), ml), centeredH = f32x4.sub(v128.load(x + n, 16), mh);
    const l = f32x4.sub(f32x4.sub(v128.load(g + n), shiftL), f32x4.mul(centeredL, slopeL));
    const h = f32x4.sub(f32x4.sub(v128.load(g + n, 16), shiftH), f32x4.mul(centeredH, slopeH));
    v128.store(dx + n, f32x4.mul(l, scaleL));
    v128.store(dx + n, f32x4.mul(h, scaleH), 16);
  }
}

/** `kind` is a constant at every call. */
// @ts-ignore: decorator
@inline
export function backward(
  kind: i32, dx: usize, dgamma: usize, dbeta: usize, dy: usize, y: usize, x: usize,
  mean: usize, rstd: usize, gamma: usize, N: i32, D: i32,
): void {
  const panel = panelBytes(N);
  for (let p = 0; p < panelCount(D); p++) {
    const k = <usize>p * ROW, m = <usize>p * panel;
    sums(kind, dx + m, dgamma + k, dbeta + k, dy + m, y + m, x + m, mean + k, rstd + k, N);
    const g = kind ? dx + m : dy + m;
    spread(dx + m, g, dgamma + k, dbeta + k, x + m, mean + k, rstd + k, gamma + k, N);
  }
}
