/** docs/embedding.md says all there is to say to an embed, and nothing else. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorCodes, frameTypes, hostTypes } from '../../src/components/embed/protocol.ts';

const doc = readFileSync('docs/embedding.md', 'utf8');
const loader = readFileSync('src/components/embed/loader.ts', 'utf8');

/** What the first column of a table names, in the section of this heading that has this column. */
function named(column: string): string[] {
  const [, table = ''] = doc.match(new RegExp(`^\\| ${column} \\|.*\\n\\|[-|]+\\n((?:\\|.*\\n)+)`, 'm')) ?? [];
  return table
    .split('\n')
    .flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([\w-]+)[^`]*`/g)].map(([, name = '']) => name));
}

const sorted = (names: readonly string[]) => [...names].sort();

test('messages and error codes are those of the protocol (M6, M12)', () => {
  expect(sorted(['hello', ...named('frame → host')])).toEqual(sorted(frameTypes));
  expect(sorted(['port', ...named('host → frame')])).toEqual(sorted(hostTypes));
  expect(sorted(named('code'))).toEqual(sorted(errorCodes));
});

test('attributes, members and events are those of the element (M7)', () => {
  const [, observed = ''] = loader.match(/observedAttributes = \[(.*)\]/) ?? [];
  const read = [...loader.matchAll(/getAttribute\('(\w+)'\)/g)].map(([, name = '']) => name);
  const attributes = new Set([...observed.matchAll(/'(\w+)'/g)].map(([, name = '']) => name).concat(read));
  expect(sorted(named('attribute'))).toEqual(sorted([...attributes]));
  const members = [...loader.matchAll(/^ {2}(?:get )?([a-z]\w+)(?:: Promise<Data>)?(?: = |\(\): string \{$)/gm)].map(
    ([, name = '']) => name,
  );
  expect(sorted(named('member'))).toEqual(sorted(members));
  const types = [...loader.matchAll(/#emit\('(\w+)'|'(state|visible)'/g)].map(([, a, b]) => `bn-${a ?? b}`);
  expect(sorted(named('event'))).toEqual(sorted([...new Set(types)]));
});
