/** What links of the text promise, checked against the engine: `<Go>` and `<Result>` in every chapter. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readQuery } from '../../src/components/params/query.ts';
import { stepParam } from '../../src/components/params/shared.ts';
import type { Telling } from '../../src/components/shell/telling.ts';
import { findResult, type ResultQuery } from '../../src/components/site/results.ts';
import { widgets } from '../../src/components/widgets/registry.ts';
import type { Locale } from '../../src/i18n/strings.ts';

type TellAt = (search: string, locale: Locale) => Telling;

const tellers = import.meta.glob<TellAt>('../../src/components/widgets/*/still.ts', { import: 'tellAt' });

/** More steps than any run has. */
const anyStep = stepParam(1e6);

interface Tag {
  readonly file: string;
  readonly name: string;
  readonly props: Readonly<Record<string, string>>;
}

function tagsOf(name: 'Go' | 'Result'): Tag[] {
  // Both languages hold the same tags (C3).
  return globSync('src/content/chapters/*/en.mdx').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(new RegExp(`<${name}((?:\\s+\\w+(?:="[^"]*")?)+)\\s*/?>`, 'g'))].map(
      ([, text = '']) => ({
        file,
        name,
        props: Object.fromEntries(
          [...text.matchAll(/(\w+)(?:="([^"]*)")?/g)].map(([, key, value]) => [key, value ?? '']),
        ),
      }),
    ),
  );
}

const unique = (tags: readonly Tag[]) => [...new Map(tags.map((tag) => [JSON.stringify(tag.props), tag])).values()];
const links = [...tagsOf('Go'), ...tagsOf('Result')];

test.each(unique(links).map((tag) => [`${tag.name} ${JSON.stringify(tag.props)}`, tag] as const))(
  '%s: names a widget and a legal state of it (U2)',
  (_, { props }) => {
    const widget = widgets.find(({ name }) => name === props.to);
    expect(widget?.name).toBe(props.to);
    const asked = new URLSearchParams(props.set ?? '');
    const known = { ...widget?.params, step: anyStep };
    expect([...asked.keys()].filter((key) => !(key in known))).toEqual([]);
    expect(readQuery(known, `?${asked}`).changes).toEqual([]);
  },
);

test.each(unique(tagsOf('Result')).map((tag) => [JSON.stringify(tag.props), tag] as const))(
  'Result %s: quotes a number there is (E17)',
  (_, { props }) => {
    expect(findResult(props as unknown as ResultQuery).rows.length).toBeGreaterThanOrEqual(12);
  },
);

describe.each(unique(tagsOf('Go')).map((tag) => [JSON.stringify(tag.props), tag] as const))('Go %s', (_, { props }) => {
  test('leads to what it promises, by the engine (C22)', async () => {
    const tellAt = await tellers[`../../src/components/widgets/${props.to}/still.ts`]?.();
    expect(tellAt?.(props.set ? `?${props.set}` : '', 'en').outcome).toBe(props.shows);
  });
});
