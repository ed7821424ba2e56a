import { log } from './math.ts';

/**
 * A stream of random numbers that is the same on every machine: xoshiro128** 1.1 (Blackman & Vigna 2021), period
 * 2¹²⁸ − 1. Streams with different names are independent, so that drawing more of one thing changes nothing else.
 */
export interface RandomStream {
  /** Integer in [0, 2³²). */
  bits(): number;
  /** Real number in [0, 1), a multiple of 2⁻³². */
  uniform(): number;
  /** Real number in [low, high). */
  between(low: number, high: number): number;
  /** Integer in [0, count), without bias; `count` is a whole number from 1 to 2³². */
  integer(count: number): number;
  /** Mean 0, variance 1: Marsaglia's polar method. */
  normal(): number;
  /** Fisher–Yates, in place. */
  shuffle(values: Int32Array): void;
}

/** @param seed integer in [0, 2³²)  @param name of the stream, such as 'data' or 'init' */
export function randomStream(seed: number, name: string): RandomStream {
  const state = seedState(seed, name);
  const bits = () => next(state);
  const uniform = () => bits() / 2 ** 32;
  const integer = (count: number) => integerBelow(bits, count);
  return {
    bits,
    uniform,
    between: (low, high) => low + (high - low) * uniform(),
    integer,
    normal: polarMethod(uniform),
    shuffle: (values) => shuffle(values, integer),
  };
}

/** One step of the generator: updates the four words of `s` and returns a new 32-bit number. */
function next(s: Uint32Array): number {
  // Not destructured: until it is optimized, V8 makes an iterator of that, at every draw.
  const a = s[0] as number;
  const b = s[1] as number;
  const c = s[2] as number;
  const d = s[3] as number;
  const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
  const d2 = d ^ b;
  const c2 = c ^ a;
  s[0] = a ^ d2;
  s[1] = b ^ c2;
  s[2] = c2 ^ (b << 9);
  s[3] = rotate(d2, 11);
  return scrambled;
}

function rotate(x: number, count: number): number {
  return (x << count) | (x >>> (32 - count));
}

/** Four words from seed and name, by the finalizer of MurmurHash3; never all zero. */
function seedState(seed: number, name: string): Uint32Array {
  let hash = seed >>> 0;
  for (const character of name) hash = mix(hash ^ (character.codePointAt(0) ?? 0));
  const state = new Uint32Array(4);
  for (let word = 0; word < 4; word++) {
    hash = (hash + 0x9e3779b9) >>> 0;
    state[word] = mix(hash);
  }
  if (state.every((word) => word === 0)) state[0] = 1;
  return state;
}

function mix(word: number): number {
  let h = word >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Draws again where the last, incomplete block of the 32-bit range would favor small numbers. In unsigned 32-bit
 * arithmetic: a remainder of larger numbers is many times slower.
 */
function integerBelow(bits: () => number, count: number): number {
  const divisor = count >>> 0;
  let drawn = bits();
  // The block is shorter than `count`, so hardly any number needs a look at where it begins.
  if (drawn >= -divisor >>> 0) {
    const last = ~((-divisor >>> 0) % divisor) >>> 0;
    while (drawn > last) drawn = bits();
  }
  // 2³² leaves nothing of itself in 32 bits: every number is below it.
  return divisor === 0 ? drawn : (drawn >>> 0) % divisor;
}

function polarMethod(uniform: () => number): () => number {
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    for (;;) {
      const u = 2 * uniform() - 1;
      const v = 2 * uniform() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) {
        const factor = Math.sqrt((-2 * log(s)) / s);
        spare = v * factor;
        return u * factor;
      }
    }
  };
}

function shuffle(values: Int32Array, integer: (count: number) => number): void {
  for (let last = values.length - 1; last > 0; last--) {
    const chosen = integer(last + 1);
    const value = values[last] as number;
    values[last] = values[chosen] as number;
    values[chosen] = value;
  }
}
