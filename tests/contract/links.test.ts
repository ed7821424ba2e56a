import { expect, test } from 'vitest';
import { readSources } from './support/sources.ts';

/** An address from the root of the host, which is wrong where the site is published under a sub-path. */
const rooted = /\b(?:href|src|action|poster)=(?:["'`]|\{["'`])\/(?!\/)|\]\(\/|new URL\(["'`]\//g;

const rootedIn = (text: string): string[] => text.match(rooted) ?? [];

test('every internal address is made by href() (F17)', () => {
  const found = [...readSources()].flatMap(([path, text]) => rootedIn(text).map((match) => `${path}: ${match}`));
  expect(found).toEqual([]);
});

test('an address from the root is seen (F17)', () => {
  expect(rootedIn(`<a href="/en/">`)).toHaveLength(1);
  expect(rootedIn('<a href={`/en/`}>')).toHaveLength(1);
  expect(rootedIn('see [the next chapter](/en/chapters/two/)')).toHaveLength(1);
  expect(rootedIn(`<a href={href('/en/')}> <a href="#here"> <a href="https://example.org/">`)).toEqual([]);
});
