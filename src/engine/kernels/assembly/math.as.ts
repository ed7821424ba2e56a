// Elementary functions on four float32 at a time: polynomials in a fixed order, so that every machine gets the same bits.

// @ts-ignore: decorator
@inline
function splat(value: f32): v128 {
  return f32x4.splat(value);
}

/** a·b + c, rounded twice. */
// @ts-ignore: decorator
@inline
function madd(a: v128, b: v128, c: f32): v128 {
  return f32x4.add(f32x4.mul(a, b), splat(c));
}

/** exp(x) for x ≤ 0 or NaN; 0 below −87, where it would be subnormal. Within 2 ulp (Cephes expf). */
// @ts-ignore: decorator
@inline
export function expOfNegative(x: v128): v128 {
  const k = f32x4.nearest(f32x4.mul(x, splat(1.44269504)));
  // ln 2 in two parts, the first short enough for an exact product with k.
  const r = f32x4.sub(f32x4.sub(x, f32x4.mul(k, splat(0.693359375))), f32x4.mul(k, splat(-2.12194440e-4)));
  let series = madd(splat(1.9875691500e-4), r, 1.3981999507e-3);
  series = madd(series, r, 8.3334519073e-3);
  series = madd(series, r, 4.1665795894e-2);
  series = madd(series, r, 1.6666665459e-1);
  series = madd(series, r, 5.0000001201e-1);
  const scaled = f32x4.add(madd(f32x4.mul(series, r), r, 1), r);
  const exponent = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(k), i32x4.splat(127)), 23);
  return v128.andnot(f32x4.mul(scaled, exponent), f32x4.lt(x, splat(-87)));
}

/** 1 / (1 + exp(−x)), from exp(−|x|), which can't overflow. */
// @ts-ignore: decorator
@inline
export function sigmoid(x: v128): v128 {
  const e = expOfNegative(f32x4.neg(f32x4.abs(x)));
  const numerator = v128.bitselect(e, splat(1), f32x4.lt(x, splat(0)));
  return f32x4.div(numerator, f32x4.add(splat(1), e));
}

/** Natural logarithm of x ≥ 1 (or +∞, NaN), to about 1e-9. */
export function log(x: f64): f64 {
  if (!(x < Infinity)) return x;
  const bits = reinterpret<i64>(x);
  let exponent = <f64>((bits >> 52) - 1023);
  let m = reinterpret<f64>((bits & 0xfffffffffffff) | 0x3ff0000000000000);
  if (m > 1.4142135623730951) {
    m *= 0.5;
    exponent += 1;
  }
  // ln m = 2 · artanh s
  const s = (m - 1) / (m + 1);
  const s2 = s * s;
  const series = 1 + s2 * (1.0 / 3 + s2 * (1.0 / 5 + s2 * (1.0 / 7 + s2 * (1.0 / 9 + s2 * (1.0 / 11)))));
  return 2 * s * series + exponent * 0.6931471805599453;
}
