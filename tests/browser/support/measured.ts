/** Times are attached to a test, never judged by it: machines differ. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@playwright/test';

export const attach = (name: string, value: unknown) =>
  test.info().attach(name, { body: JSON.stringify(value), contentType: 'application/json' });

/** Reads until so long a time brings nothing new; gives what was read last. Fails where it never rests. */
export async function atRest<T>(read: () => Promise<T>, quietMs = 800): Promise<T> {
  const start = Date.now();
  let last = await read();
  const isQuiet = async () => {
    const before = last;
    await sleep(quietMs);
    last = await read();
    return isDeepStrictEqual(before, last);
  };
  await expect.poll(isQuiet, { intervals: [0] }).toBe(true);
  await attach('milliseconds until it rested', Date.now() - start - quietMs);
  return last;
}
