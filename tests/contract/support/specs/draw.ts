/** Random choices, all from a stream of the engine's own, so that a spec that breaks something can be drawn again. */
import type { RandomStream } from '../../../../src/engine/random.ts';

export function choose<Option>(random: RandomStream, options: readonly Option[]): Option {
  return options[random.integer(options.length)] as Option;
}

export function chance(random: RandomStream, share: number): boolean {
  return random.uniform() < share;
}

export function from(random: RandomStream, low: number, high: number): number {
  return low + random.integer(high - low + 1);
}

/** A positive number, often a very small or a very large one. */
export function extreme(random: RandomStream): number {
  return choose(random, [0, 1e-45, 1e-30, 1e-6, 1e-3, 0.1, 0.5, 1, 2, 10, 1e3, 1e9, 1e19, 1e30]);
}

/** A number that is mostly an ordinary one, with either sign. */
export function feature(random: RandomStream): number {
  return Math.max(-1e30, Math.min(1e30, random.normal() * (chance(random, 0.1) ? extreme(random) : 1)));
}

/** A number in [0, 1], often at its end. */
export function share(random: RandomStream): number {
  return choose(random, [0, 1e-30, 0.1, 0.5, 0.9, 1, random.uniform()]);
}

/** Some of the keys of an object: the rest is left to its default. */
export function some<Fields extends object>(random: RandomStream, fields: Fields): Partial<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(() => chance(random, 0.5))) as Partial<Fields>;
}
