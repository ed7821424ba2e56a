import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { idleNumerals, readChapter, strayNumerals } from './support/chapter.ts';
import { chineseFaults, hasChinese, type Rejected } from './support/chinese.ts';
import { phrasesOf } from './support/phrases.ts';
import { readSources } from './support/sources.ts';

type Term = Readonly<{
  en: string;
  zh: string;
  meaning?: Record<'en' | 'zh', string>;
  rejected?: string[];
  see?: string;
}>;
type Paper = Readonly<{ title: string; url: string }>;

const readYaml = <T>(name: string): Record<string, T> => parse(readFileSync(`src/content/${name}.yaml`, 'utf8'));
const glossary = readYaml<Term>('glossary');
const papers = readYaml<Paper>('references');
const outline = readYaml<{ order: number; title: { zh: string } }>('outline');
const rejected: Rejected[] = Object.values(glossary).flatMap(({ zh, rejected: variants = [] }) =>
  variants.map((variant) => ({ variant, term: zh })),
);
const chapters = globSync('src/content/chapters/*').sort();
const folders = [...chapters, ...globSync('src/content/pages/*').sort()];

test.each(chapters)('%s: its folder says its place in the outline (C1)', (folder) => {
  const [, number, slug = ''] = folder.match(/(\d\d)-(.+)$/) ?? [];
  expect(outline[slug]?.order).toBe(Number(number));
});

describe.each(folders)('%s', (folder) => {
  const [en, zh] = ['en', 'zh'].map((locale) => readChapter(readFileSync(`${folder}/${locale}.mdx`, 'utf8')));
  if (!en || !zh) throw new Error(`${folder}: expected both languages`);
  const uses = (name: string) => en.components.filter((component) => component.startsWith(`${name} `));
  const ids = (name: string) => uses(name).flatMap((component) => component.match(/id="([^"]+)"/)?.[1] ?? []);

  test('both languages have the same headings, each with an id (C2)', () => {
    expect(en.headings.filter((heading) => heading.includes('no id'))).toEqual([]);
    expect(zh.headings).toEqual(en.headings);
    expect(new Set(en.headings).size).toBe(en.headings.length);
  });

  test('both languages have the same widgets, citations, terms and notes in the same order (C3)', () => {
    expect(zh.components).toEqual(en.components);
  });

  test('both languages have the same formulas and code (C4)', () => {
    expect({ displayed: zh.displayed, inline: zh.inline, code: zh.code }).toEqual({
      displayed: en.displayed,
      inline: en.inline,
      code: en.code,
    });
  });

  test('both languages state the same numbers (C5)', () => {
    expect(zh.numerals).toEqual(en.numerals);
    expect(zh.chosen).toEqual(en.chosen);
  });

  test.each([
    ['en', en],
    ['zh', zh],
  ] as const)('%s types no measured number by hand (C6)', (_, chapter) => {
    expect(strayNumerals(chapter)).toEqual([]);
    expect(idleNumerals(chapter)).toEqual([]);
  });

  test('what it cites and defines exists, and a term is defined once (C7)', () => {
    expect(ids('Cite').filter((id) => !papers[id])).toEqual([]);
    expect(ids('Term').filter((id) => !glossary[id]?.meaning)).toEqual([]);
    expect(new Set(ids('Term')).size).toBe(ids('Term').length);
  });

  test('its Chinese is set and worded as agreed (C8)', () => {
    expect(chineseFaults(zh.prose, rejected)).toEqual([]);
  });

  test('its English has no Chinese in it (C8)', () => {
    expect(hasChinese(en.prose.replaceAll('（）', '').replaceAll('词', ''))).toBe(false);
  });

  test('its English begins a sentence with a capital, also where a term begins it (C8)', () => {
    expect(en.opening.filter((id) => /^\p{Ll}/u.test(glossary[id]?.en ?? ''))).toEqual([]);
  });
});

test('the Chinese of every phrase is set and worded as agreed (C8)', () => {
  const phrases = phrasesOf(readSources());
  expect(phrases.length).toBeGreaterThan(20);
  expect(phrases.flatMap(({ path, zh }) => chineseFaults(zh, rejected).map((fault) => `${path}: ${fault}`))).toEqual(
    [],
  );
  expect(phrases.filter(({ en }) => hasChinese(en))).toEqual([]);
});

test('the Chinese of glossary and outline is set and worded as agreed (C8)', () => {
  const meanings = Object.values(glossary).flatMap(({ zh, meaning }) => [zh, meaning?.zh ?? '']);
  const titles = Object.values(outline).map(({ title }) => title.zh);
  expect([...meanings, ...titles].flatMap((text) => chineseFaults(text, rejected))).toEqual([]);
});

test('every paper and every term stands once (C9)', () => {
  const once = (values: string[]) => expect(values.filter((value, i) => values.indexOf(value) !== i)).toEqual([]);
  once(Object.values(papers).map(({ title }) => title));
  once(Object.values(papers).map(({ url }) => url));
  once(Object.values(glossary).map(({ en }) => en));
  once(rejected.map(({ variant }) => variant));
  expect(Object.values(glossary).filter(({ see }) => see && !papers[see])).toEqual([]);
});

test('every paper of the list is cited somewhere (C9)', () => {
  const citing = globSync('src/content/{chapters,pages}/*/en.mdx').map((path) => readFileSync(path, 'utf8'));
  const tables = Object.values(readYaml<{ cite?: string[] }>('evidence')).flatMap(({ cite = [] }) => cite);
  const seen = Object.values(glossary).map(({ see }) => see);
  const idle = Object.keys(papers).filter((id) => !citing.some((text) => text.includes(`<Cite id="${id}"`)));
  expect(idle.filter((id) => !tables.includes(id) && !seen.includes(id))).toEqual([]);
});

describe('the checks can fail', () => {
  test.each([
    ['用了BN 层', 'no space between Han and Latin'],
    ['共 30步', 'no space between Han and Latin'],
    ['批量 归一化', 'space between Han and Han'],
    ['第  3 章', 'more than one space'],
    ['学习率 ，太大', 'space beside full-width punctuation'],
    ['太大。 BN 没事', 'space beside full-width punctuation'],
    ['太大,发散了', 'half-width punctuation beside Han'],
    ['太大(发散)', 'half-width punctuation beside Han'],
    ['还没完...', 'three dots instead of ……'],
    ['这很 *重要* 吗', 'italics'],
    ['前一行\n后一行', 'a line break inside a paragraph'],
    ['损耗下降', '损耗: the glossary says 损失'],
  ])('%j (C8)', (text, fault) => {
    expect(chineseFaults(text, rejected).join('\n')).toContain(fault);
  });

  test('and well-set Chinese passes (C8)', () => {
    expect(
      chineseFaults('第 {step} 步到 95%，BN 层（batch norm layer）在前。\n\n“数字”用了 γ 和 β。', rejected),
    ).toEqual([]);
  });

  const source = `---\nchosen: ['3', '8']\n---\n## A [#a]\n\nIn 2015, chapter 2 took 30 steps of 3; $x = 1$ and \`n = 5\` <Widget name="race" />\n\n## B`;
  test('a number typed by hand is seen, a year, a chapter, a formula and code are not (C6)', () => {
    const chapter = readChapter(source);
    expect(strayNumerals(chapter)).toEqual(['30']);
    expect(idleNumerals(chapter)).toEqual(['8']);
  });

  test('a term that opens a sentence is seen, one within it or with a form of its own is not (C8)', () => {
    const text = '<Term id="a" /> and <Term id="b" />. <Term id="c">C</Term> (<Term id="d" />). <Term id="e" /> ends.';
    const { opening } = readChapter(`---\nchosen: []\n---\n${text}\n\n- <Term id="f" />`);
    expect(opening).toEqual(['a', 'e', 'f']);
  });

  test('a space after the parentheses of a Chinese term is seen (C8)', () => {
    const { prose } = readChapter('---\nchosen: []\n---\n<Term id="a">γ</Term> 和<Term id="b" />');
    expect(chineseFaults(prose).join()).toContain('space beside full-width punctuation');
  });

  test('headings, widgets and formulas are seen (C2) (C3) (C4)', () => {
    const { headings, components, inline } = readChapter(source);
    expect({ headings, components, inline }).toEqual({
      headings: ['## a', '## no id: B'],
      components: ['Widget name="race"'],
      inline: ['x = 1'],
    });
  });
});
