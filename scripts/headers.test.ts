import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseHeaders } from './headers.mjs';

const rules = parseHeaders(readFileSync('public/_headers', 'utf8'));
const hosting = readFileSync('docs/hosting.md', 'utf8');

/** What `_headers` says of an address. */
const asked = (path: string): Record<string, string> =>
  Object.assign({}, ...rules.filter(({ matches }) => matches(path)).map(({ headers }) => headers));

/** What the guide's nginx would send with an address. */
function sentByNginx(path: string): Record<string, string> {
  const [, cases = ''] = hosting.match(/map \$uri \$embed_cache \{\n([^}]*)\}/) ?? [];
  const cached = [...cases.matchAll(/^ {2}(\S+) "([^"]*)";$/gm)].find(([, pattern = '']) =>
    pattern.startsWith('~') ? new RegExp(pattern.slice(1)).test(path) : pattern === path,
  );
  const [, block = ''] = hosting.match(new RegExp(`location /${path.split('/')[1]}/ \\{\\n([^}]*)\\}`)) ?? [];
  const written = [...block.matchAll(/^ {2}add_header (\S+) (?:"([^"]*)"|\$embed_cache);$/gm)].map(
    ([, name = '', value = cached?.[2]]) => [name.toLowerCase(), value],
  );
  // nginx sends no header without a value.
  return Object.fromEntries(written.filter(([, value]) => value));
}

test.each(['/embed/v1/en/race/', '/embed/v1/loader.js', '/embed/v1.0.0/loader.js', '/_astro/any.js'])(
  'the guide lets nginx send with %s what other static hosts send (M31)',
  (path) => {
    expect(Object.keys(asked(path)).length).toBeGreaterThan(2);
    expect(sentByNginx(path)).toEqual(asked(path));
  },
);
