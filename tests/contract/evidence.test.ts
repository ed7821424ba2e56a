/** The evidence table: every claim of the article once, with results and papers that exist, in both languages. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readQuery } from '../../src/components/params/query.ts';
import { stepParam } from '../../src/components/params/shared.ts';
import { hasEvidence } from '../../src/components/site/citations.ts';
import { findResult, type ResultQuery } from '../../src/components/site/results.ts';
import { widgets } from '../../src/components/widgets/registry.ts';
import { chineseFaults, hasChinese } from './support/chinese.ts';

type Phrase = Readonly<Record<'en' | 'zh', string>>;
interface Row {
  readonly chapter: string;
  readonly state: string;
  readonly claim: Phrase;
  readonly article: Phrase;
  readonly measured: Phrase;
  readonly results?: Readonly<Record<string, ResultQuery & { readonly to: string; readonly set?: string }>>;
  readonly literature?: Phrase;
  readonly cite?: readonly string[];
}

const readYaml = <T>(name: string): Record<string, T> => parse(readFileSync(`src/content/${name}.yaml`, 'utf8'));
const rows = readYaml<Row>('evidence');
const papers = readYaml<object>('references');
const outline = readYaml<object>('outline');
const glossary = readYaml<{ zh: string; rejected?: string[] }>('glossary');
const rejected = Object.values(glossary).flatMap(({ zh, rejected: variants = [] }) =>
  variants.map((variant) => ({ variant, term: zh })),
);

/** The claims of the article that the site carries over. */
const claims = 'A1 A2 A3 A4 A5 S1 S2 S3 S4 S5 S6 S7 S8 S9 L1 L2 L3 L4 L5 L6 L7 L8 L9 L10 V1 V2 V3 V4 N1 N2 K1 O1'.split(
  ' ',
);

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const numerals = (text: string) => (text.match(/\d+(?:\.\d+)*/g) ?? []).sort();

test('every claim of the article has one row, and no other row is there (C23)', () => {
  expect(Object.keys(rows).toSorted()).toEqual(claims.toSorted());
});

test('one chapter shows the table, in both languages (C23)', () => {
  const showing = globSync('src/content/chapters/*/*.mdx').filter((file) => hasEvidence(readFileSync(file, 'utf8')));
  expect(showing.map((file) => file.split('/').slice(-2).join('/')).sort()).toEqual([
    '09-the-verdict/en.mdx',
    '09-the-verdict/zh.mdx',
  ]);
});

describe.each(Object.entries(rows))('%s', (_, row) => {
  const { chapter, state, measured, results = {}, cite = [] } = row;
  const phrases = [row.claim, row.article, measured, ...(row.literature ? [row.literature] : [])];

  test('names a chapter, a state and papers that there are (C23)', () => {
    expect(outline[chapter]).toBeDefined();
    expect(['supported', 'partly', 'contradicted', 'open']).toContain(state);
    expect(cite.filter((id) => !papers[id])).toEqual([]);
  });

  test('quotes results that there are, each in both languages (C23) (E17)', () => {
    for (const text of Object.values(measured)) expect(placeholders(text)).toEqual(Object.keys(results).toSorted());
    for (const result of Object.values(results)) expect(findResult(result).rows.length).toBeGreaterThanOrEqual(12);
  });

  test('its links lead to legal states (U2)', () => {
    for (const { to, set = '' } of Object.values(results)) {
      const widget = widgets.find(({ name }) => name === to);
      expect(widget?.name).toBe(to);
      const known = { ...widget?.params, step: stepParam(1e6) };
      expect([...new URLSearchParams(set).keys()].filter((key) => !(key in known))).toEqual([]);
      expect(readQuery(known, `?${set}`).changes).toEqual([]);
    }
  });

  test('says the same in both languages, each set as agreed (C5) (C8)', () => {
    for (const { en, zh } of phrases) {
      const read = (text: string) => text.replace(/\{\w+\}/g, 'M');
      expect(chineseFaults(read(zh), rejected)).toEqual([]);
      expect(hasChinese(en)).toBe(false);
      expect(numerals(read(zh))).toEqual(numerals(read(en)));
    }
  });
});
