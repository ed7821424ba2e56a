/**
 * The state of a widget in the query of the address. Only what differs from the defaults is written; keys of others
 * are kept as they are. The first widget of a page uses plain keys, each other one the prefix `name.`
 */
import type { Change, Params, Value, Values } from './param.ts';
import { parseParam, writeValue } from './parse.ts';

export interface QueryReading<P extends Params> {
  readonly values: Values<P>;
  readonly changes: readonly Change[];
}

/** The initial value of every param. */
export function initialValues<P extends Params>(params: P): Values<P> {
  return collect(params, (_, param) => param.initial);
}

/** Reads every param from `search`; what is missing takes its initial value, what is illegal the nearest legal one. */
export function readQuery<P extends Params>(params: P, search: string, prefix = ''): QueryReading<P> {
  const query = new URLSearchParams(search);
  const changes: Change[] = [];
  const values = collect(params, (name, param) => {
    const text = query.get(prefix + name);
    if (text === null) return param.initial;
    const { value, change } = parseParam(name, param, text);
    if (change) changes.push(change);
    return value;
  });
  return { values, changes };
}

/** `search` with the params that differ from their initial value, and without those that don't; '' or `?…`. */
export function writeQuery<P extends Params>(params: P, values: Values<P>, search: string, prefix = ''): string {
  const query = new URLSearchParams(search);
  for (const [name, param] of Object.entries(params)) {
    const value: Value | undefined = values[name];
    query.delete(prefix + name);
    if (value !== undefined && value !== param.initial) query.set(prefix + name, writeValue(value));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function collect<P extends Params>(params: P, choose: (name: string, param: P[string]) => Value): Values<P> {
  const entries = Object.entries(params).map(([name, param]) => [name, choose(name, param as P[string])]);
  // Each value comes from its own param, which the type of Object.fromEntries cannot say.
  return Object.fromEntries(entries) as Values<P>;
}
