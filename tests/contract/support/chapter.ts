/** What the two languages of a chapter must share, read from their sources. */
import { parse } from 'yaml';

export type Chapter = Readonly<{
  chosen: readonly string[];
  headings: readonly string[];
  /** Every component in order, with its properties as written. */
  components: readonly string[];
  displayed: readonly string[];
  inline: readonly string[];
  /** Terms that open a sentence in the form of the glossary. */
  opening: readonly string[];
  code: readonly string[];
  numerals: readonly string[];
  /** Words only: no code, formulas, tags, addresses or ids. */
  prose: string;
}>;

const frontmatter = /^---\n([\s\S]*?)\n---\n/;
const fence = /^```[\s\S]*?^```/gm;
const displayMath = /\$\$([\s\S]+?)\$\$/g;
const inlineMath = /\$([^$\n]+)\$/g;
const inlineCode = /`([^`\n]+)`/g;
const component = /<([A-Z]\w*)((?:\s+[\w-]+(?:=(?:"[^"]*"|\{[^}]*\}))?)*)\s*\/?>/g;
const openingTerm = /(?:^(?:[-*>] |\d+\. )?|[.?!][”’)]?\s+)<Term id="([^"]+)" \/>/gm;
const headingLine = /^(#{1,6}) (.*?)(?:\s*\[#([a-z][a-z0-9-]*)\])?$/gm;

export function readChapter(source: string): Chapter {
  const [head = '', matter = ''] = source.match(frontmatter) ?? [];
  const body = source.slice(head.length);
  const unfenced = body.replace(fence, '');
  const formulas = unfenced.replace(inlineCode, '');
  const prose = proseOf(unfenced);
  return {
    chosen: (parse(matter) as { chosen?: string[] }).chosen ?? [],
    headings: [...unfenced.matchAll(headingLine)].map(([, marks, words, id]) => `${marks} ${id ?? `no id: ${words}`}`),
    components: [...unfenced.matchAll(component)].map(([, name, props = '']) => `${name}${props.replace(/\s+/g, ' ')}`),
    displayed: [...formulas.matchAll(displayMath)].map(([, tex = '']) => tex.trim()),
    inline: [...formulas.replace(displayMath, '').matchAll(inlineMath)].map(([, tex = '']) => tex).sort(),
    opening: [...unfenced.matchAll(openingTerm)].map(([, id = '']) => id),
    code: [...body.matchAll(fence)].map(([text]) => text),
    numerals: (prose.match(/\d+(?:[.,]\d+)*/g) ?? []).sort(),
    prose,
  };
}

/** Formulas and code read as a Latin letter, a measured number likewise, a citation as its parentheses, a term as a word and its parentheses. */
function proseOf(text: string): string {
  return text
    .replace(displayMath, '')
    .replace(inlineMath, 'M')
    .replace(inlineCode, 'M')
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<Cite [^>]*\/>/g, '（）')
    .replace(/<Term [^>]*\/>/g, '词（）')
    .replace(/<Term [^>]*>([^<]*)<\/Term>/g, '$1（）')
    .replace(/<Result [^>]*\/>/g, 'M')
    .replace(/<[^>]+>/g, '')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/\s*\[#[a-z0-9-]+\]$/gm, '')
    .replace(/^(#{1,6}|[-*>]|\d+\.)\s+/gm, '')
    .replace(/\*\*|\[/g, '');
}

/** Numbers in prose that nobody may have typed by hand: not a year, not a chapter, not listed as chosen. */
export function strayNumerals({ prose, chosen }: Chapter): string[] {
  return loose(prose).filter((number) => !chosen.includes(number));
}

/** Chosen numbers that the prose does not need. */
export function idleNumerals({ prose, chosen }: Chapter): string[] {
  return chosen.filter((number) => !loose(prose).includes(number));
}

function loose(prose: string): string[] {
  const withoutChapters = prose.replace(/chapters? \d(?:(?:, | and )\d)*/gi, '').replace(/第 \d(?:[、和]\d)* 章/g, '');
  return (withoutChapters.match(/\d+(?:[.,]\d+)*/g) ?? []).filter((number) => !/^(?:19|20)\d\d$/.test(number));
}
