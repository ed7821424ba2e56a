// tanh(x) as a ratio of polynomials, clamped where float32 tanh is 1; NaN stays NaN.
import { madd } from './arithmetic.as';
import { ROW } from './layout.as';

/** Of the numerator, of the denominator, and the bounds, each four times: V8 builds a constant vector anew at each use. */
const coefficients = memory.data<f32>([
  -2.76076847742355e-16, -2.76076847742355e-16, -2.76076847742355e-16, -2.76076847742355e-16,
  2.00018790482477e-13, 2.00018790482477e-13, 2.00018790482477e-13, 2.00018790482477e-13,
  -8.60467152213735e-11, -8.60467152213735e-11, -8.60467152213735e-11, -8.60467152213735e-11,
  5.12229709037114e-8, 5.12229709037114e-8, 5.12229709037114e-8, 5.12229709037114e-8,
  1.48572235717979e-5, 1.48572235717979e-5, 1.48572235717979e-5, 1.48572235717979e-5,
  6.37261928875436e-4, 6.37261928875436e-4, 6.37261928875436e-4, 6.37261928875436e-4,
  4.89352455891786e-3, 4.89352455891786e-3, 4.89352455891786e-3, 4.89352455891786e-3,
  1.19825839466702e-6, 1.19825839466702e-6, 1.19825839466702e-6, 1.19825839466702e-6,
  1.18534705686654e-4, 1.18534705686654e-4, 1.18534705686654e-4, 1.18534705686654e-4,
  2.26843463243900e-3, 2.26843463243900e-3, 2.26843463243900e-3, 2.26843463243900e-3,
  4.89352518554385e-3, 4.89352518554385e-3, 4.89352518554385e-3, 4.89352518554385e-3,
  -7.90531110763549805, -7.90531110763549805, -7.90531110763549805, -7.90531110763549805,
  7.90531110763549805, 7.90531110763549805, 7.90531110763549805, 7.90531110763549805,
], 16);
/** The numerator has seven coefficients, the denominator four: its first goes with the fourth of the other. */
const AHEAD: usize = 4 * 16;
const LOW: usize = 11 * 16;
const HIGH: usize = 12 * 16;

// @ts-ignore: decorator
@inline
function clamped(x: v128): v128 {
  return f32x4.pmin(f32x4.pmax(x, v128.load(coefficients, LOW)), v128.load(coefficients, HIGH));
}

/**
 * Elementwise, of so many bytes: rows of a panel. Two rows at a time, term by term, so that no sum has to wait; the last of
 * an odd number of rows goes twice. Not written out: Binaryen would put the terms of one sum behind each other.
 */
export function tanh(y: usize, x: usize, bytes: usize): void {
  for (const end = x + bytes; x < end; ) {
    const next = x + ROW < end ? ROW : 0;
    let a = clamped(v128.load(x)), b = clamped(v128.load(x, 16));
    let c = clamped(v128.load(x + next)), d = clamped(v128.load(x + next, 16));
    const a2 = f32x4.mul(a, a), b2 = f32x4.mul(b, b), c2 = f32x4.mul(c, c), d2 = f32x4.mul(d, d);
    let k = coefficients;
    let s = v128.load(k), t = s, u = s, v = s;
    do {
      k += 16;
      const term = v128.load(k);
      s = madd(s, a2, term); t = madd(t, b2, term); u = madd(u, c2, term); v = madd(v, d2, term);
    } while (k < coefficients + 3 * 16);
    let e = v128.load(k, AHEAD), f = e, g = e, h = e;
    do {
      k += 16;
      let term = v128.load(k);
      s = madd(s, a2, term); t = madd(t, b2, term); u = madd(u, c2, term); v = madd(v, d2, term);
      term = v128.load(k, AHEAD);
      e = madd(e, a2, term); f = madd(f, b2, term); g = madd(g, c2, term); h = madd(h, d2, term);
    } while (k < coefficients + 6 * 16);
    a = f32x4.mul(s, a); b = f32x4.mul(t, b); c = f32x4.mul(u, c); d = f32x4.mul(v, d);
    v128.store(y, f32x4.div(a, e)); v128.store(y, f32x4.div(b, f), 16);
    y += next; x += next;
    v128.store(y, f32x4.div(c, g)); v128.store(y, f32x4.div(d, h), 16);
    y += ROW; x += ROW;
  }
}
