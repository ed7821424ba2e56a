/** The guide itself. */
import { globSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { locales, test } from './support/host.ts';

test('every code of the guide is tried on a host, in every language (M26)', ({ guides }) => {
  const specs = globSync('tests/hosts/*/*.spec.ts').map((file) => readFileSync(file, 'utf8'));
  for (const locale of locales) {
    const untried = Object.keys(guides[locale]).filter(
      (name) => !specs.some((spec) => new RegExp(`\\b${name}\\b`).test(spec)),
    );
    expect(untried).toEqual([]);
  }
});
