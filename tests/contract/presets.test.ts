/** States with an address of their own. */
import { expect, test } from 'vitest';
import { presets } from '../../src/components/embed/presets.ts';
import { readQuery, writeQuery } from '../../src/components/params/query.ts';
import { widgets } from '../../src/components/widgets/registry.ts';
import { locales } from '../../src/i18n/strings.ts';

test('every preset is legal, differs from the default, and says so in both languages (M25)', () => {
  for (const { widget, name, set, title } of presets) {
    const { params, strings } = widgets.find((each) => each.name === widget) ?? {};
    if (!params) throw new Error(`presets: expected the name of a widget, found ${widget}`);
    const { values, changes } = readQuery(params, `?${set}`);
    expect(changes, name).toEqual([]);
    expect(writeQuery(params, values, ''), name).toBe(`?${set}`);
    expect(name).toMatch(/^[a-z\d]+(-[a-z\d]+)*$/);
    for (const locale of locales) {
      expect(title[locale].length, name).toBeGreaterThan(0);
      expect(title[locale]).not.toBe(strings?.title?.[locale]);
    }
  }
});

test('no two presets share an address or a title (M25)', () => {
  const unique = (keys: readonly string[]) => expect(new Set(keys).size).toBe(keys.length);
  unique(presets.map(({ widget, name }) => `${widget}/${name}`));
  for (const locale of locales) unique(presets.map(({ title }) => title[locale]));
});
