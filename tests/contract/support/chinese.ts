/** How Chinese is set here: what a reader would notice, one rule per line. */

const han = String.raw`\p{Script=Han}`;
const latin = String.raw`[\p{Script=Latin}\p{Script=Greek}\d%]`;
const full = '[，。、；：？！（）《》「」“”‘’…—]';

const rules: ReadonlyArray<readonly [name: string, wrong: RegExp]> = [
  ['no space between Han and Latin', new RegExp(`${han}${latin}|${latin}${han}`, 'u')],
  ['space between Han and Han', new RegExp(`${han}[ \\t]+${han}`, 'u')],
  ['more than one space', /\S {2,}\S/u],
  ['space beside full-width punctuation', new RegExp(`[ \\t]${full}|${full}[ \\t]+\\S`, 'u')],
  ['half-width punctuation beside Han', new RegExp(`${han}[,.;:!?()"']|[,;:!?()"']${han}`, 'u')],
  ['three dots instead of ……', /\.{3}/u],
  ['italics', /(?<![*\w])[*_](?![*\s])[^*_\n]+[*_](?![*\w])/u],
  ['a line break inside a paragraph', new RegExp(`[${han}，。、；：？！]\\n[${han}“（]`, 'u')],
];

/** A word of the glossary that must not be written. */
export type Rejected = Readonly<{ variant: string; term: string }>;

/** What is wrong with a Chinese text, as lines to read. `{name}` stands for any value. */
export function chineseFaults(text: string, rejected: readonly Rejected[] = []): string[] {
  const words = text.replace(/\{\w+\}/g, '\uE000');
  const typography = rules.flatMap(([name, wrong]) => {
    const at = words.search(wrong);
    return at < 0 ? [] : [`${name}: …${words.slice(Math.max(0, at - 8), at + 10)}…`];
  });
  const terms = rejected.filter(({ variant }) => words.includes(variant));
  return [...typography, ...terms.map(({ variant, term }) => `${variant}: the glossary says ${term}`)];
}

/** English has no business with these. */
export const hasChinese = (text: string): boolean => new RegExp(`${han}|[，。、；：？！（）]`, 'u').test(text);
