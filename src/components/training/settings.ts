/** What is set in a widget, and what of it the address holds: the part that all kinds of models share. */
import { signal } from '@preact/signals';
import type { Rewrite } from '../params/address.ts';
import type { Change, Params, Value, Values } from '../params/param.ts';
import { initialValues, readQuery, writeQuery } from '../params/query.ts';

/** Settings at their defaults. */
export function createSettings<P extends Params>(params: P) {
  const values = signal<Values<P>>(initialValues(params));
  const changes = signal<readonly Change[]>([]);
  const prefix = signal('');

  return {
    values,
    changes,
    /** What an address asks for, nearest legal; the settings stay as they are. Links of the text need no prefix. */
    read(search: string, keyPrefix?: string) {
      prefix.value = keyPrefix ?? prefix.value;
      return readQuery(params, search, keyPrefix);
    },
    /** All settings with one changed, in answer to a reader; undefined where nothing changes. */
    having(name: keyof P & string, value: Value): Values<P> | undefined {
      if (values.value[name] === value) return undefined;
      changes.value = [];
      return { ...values.value, [name]: value };
    },
    /** Whether an address would hold something of these settings. */
    isTold: (settings: Values<P>): boolean => writeQuery(params, settings, '') !== '',
    /** How an address is rewritten to hold a state: the settings, with what else is part of it. */
    rewriting<Q extends Params>(addressed: Q, state: Values<Q>): Rewrite {
      const key = prefix.value;
      return (search) => writeQuery(addressed, state, search, key);
    },
  };
}
