/** Kinds of values in a spec read from a file. The message of each says what is expected, for `parseRunSpec` to quote. */
import { z } from 'zod';

/** Numbers past it are infinite once squared in float32; nothing is learned from them. */
const LARGEST = 1e30;

export function whole(from: number, to: number) {
  const error = `a whole number from ${from} to ${to}`;
  return z.int({ error }).min(from, { error }).max(to, { error });
}

export function real(from = -LARGEST, to = LARGEST) {
  const error = `a number from ${from} to ${to}`;
  return z.number({ error }).min(from, { error }).max(to, { error });
}

export function oneOf<const Option extends string | number>(...options: readonly Option[]) {
  return z.literal(options, { error: `one of ${options.map((option) => JSON.stringify(option)).join(', ')}` });
}

export function list<Item extends z.ZodType>(item: Item, from: number, to: number) {
  const error = `a list of ${from} to ${to}`;
  return z.array(item, { error }).min(from, { error }).max(to, { error });
}

export function pair<Item extends z.ZodType>(item: Item) {
  return z.tuple([item, item], { error: 'a list of 2' });
}

/** An object with these keys and no others. */
export function record<Shape extends z.ZodRawShape>(shape: Shape) {
  const keys = `only the keys ${Object.keys(shape).join(', ')}`;
  return z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? keys : 'an object') });
}

/** A record with a `kind`. */
export function kind<const Kind extends string, Shape extends z.ZodRawShape>(name: Kind, shape: Shape) {
  return record({ kind: z.literal(name), ...shape });
}

/** One of several records, told apart by `kind`. */
export function union<const Members extends readonly [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]]>(
  ...members: Members
) {
  return z.discriminatedUnion('kind', members, {
    error: ({ code, options }) =>
      code === 'invalid_union' && Array.isArray(options)
        ? `one of ${options.map((option) => JSON.stringify(option)).join(', ')}`
        : 'an object',
  });
}

export const optional = z.exactOptional;
