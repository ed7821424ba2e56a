/**
 * Elementary functions with the same float64 bits on every machine. The language leaves Math.exp and its kin to the
 * implementation, so no result of the engine may depend on them; +, −, ×, ÷ and Math.sqrt are exact by IEEE 754.
 * Accurate to a few units in the last place; written for the arguments that networks and datasets produce.
 */

// ln 2 and π/2 in two parts: the first has trailing zeros, so that its product with a small integer is exact.
const LN2_HIGH = 6.93147180369123816e-1;
const LN2_LOW = 1.9082149292705877e-10;
const HALF_PI_HIGH = 1.57079632673412561417;
const HALF_PI_LOW = 6.07710050650619224932e-11;

const bits = new DataView(new ArrayBuffer(8));

/** 2^exponent for integers in [−1022, 1023], made from its bits. */
function powerOfTwo(exponent: number): number {
  bits.setUint32(0, (exponent + 1023) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}

/** Σ 1/k! · r^k for k from 1 to 14: e^r − 1 for |r| ≤ 0.35. */
function expMinusOneSeries(r: number): number {
  let sum = 0;
  for (let k = 14; k >= 1; k--) sum = (r / k) * (1 + sum);
  return sum;
}

/** e^x, 0 below −745 and Infinity above 709.8. */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.14) return 0;
  const k = Math.round(x / 0.6931471805599453);
  const scaled = 1 + expMinusOneSeries(x - k * LN2_HIGH - k * LN2_LOW);
  // In two factors, since 2^k itself may lie outside the range of normal numbers where the result does not.
  const half = k >> 1;
  return scaled * powerOfTwo(half) * powerOfTwo(k - half);
}

/** 1/3, 1/5, … 1/25: artanh s = s · (1 + s²/3 + s⁴/5 + …). */
const artanhTerms = Float64Array.from({ length: 12 }, (_, k) => 1 / (2 * k + 3));

/** Natural logarithm; −Infinity at 0, NaN below. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  if (x < 2.3e-308) return log(x * powerOfTwo(54)) - 54 * 0.6931471805599453;
  bits.setFloat64(0, x);
  const high = bits.getUint32(0);
  let exponent = (high >>> 20) - 1023;
  bits.setUint32(0, (high & 0xfffff) | 0x3ff00000);
  let mantissa = bits.getFloat64(0);
  if (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  // ln m = 2 · artanh s with s = (m − 1)/(m + 1), |s| ≤ 0.172.
  const s = (mantissa - 1) / (mantissa + 1);
  const s2 = s * s;
  let sum = 0;
  for (let k = artanhTerms.length - 1; k >= 0; k--) sum = s2 * ((artanhTerms[k] as number) + sum);
  return exponent * LN2_HIGH + (2 * s * (1 + sum) + exponent * LN2_LOW);
}

/** Hyperbolic tangent. */
export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size > 20) return Math.sign(x);
  if (size < 0.17) {
    const gain = expMinusOneSeries(2 * x);
    return gain / (gain + 2);
  }
  return Math.sign(x) * (1 - 2 / (exp(2 * size) + 1));
}

/** Sine of an angle in radians, for |x| < 10⁵. */
export function sin(x: number): number {
  return sinusoid(x, 0);
}

/** Cosine of an angle in radians, for |x| < 10⁵. */
export function cos(x: number): number {
  return sinusoid(x, 1);
}

/** sin(x + quarter · π/2), by the series of sine or cosine on [−π/4, π/4]. */
function sinusoid(x: number, quarter: number): number {
  const turns = Math.round(x / 1.5707963267948966);
  const r = x - turns * HALF_PI_HIGH - turns * HALF_PI_LOW;
  const quadrant = (((turns + quarter) % 4) + 4) % 4;
  const value = quadrant % 2 === 0 ? series(r, 1) : series(r, 0);
  return quadrant < 2 ? value : -value;
}

/** Taylor series of sine (first = 1) or cosine (first = 0), to degree 18 or more. */
function series(r: number, first: 0 | 1): number {
  const r2 = r * r;
  let sum = 0;
  for (let k = first + 18; k > first; k -= 2) sum = (-r2 / (k * (k - 1))) * (1 + sum);
  return first === 1 ? r * (1 + sum) : 1 + sum;
}
