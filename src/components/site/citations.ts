/** How a paper is named in the text and in the list, in each language's own manner. */
import type { CollectionEntry } from 'astro:content';
import type { Locale } from '../../i18n/strings.ts';

type Paper = CollectionEntry<'references'>['data'];

/** `Ioffe & Szegedy 2015`, `Santurkar 等，2018`: short, and the same in the text and in the list. */
export function citationLabel({ authors, year }: Paper, locale: Locale): string {
  const [first, second] = authors.map(({ family }) => family);
  if (authors.length > 2) return locale === 'zh' ? `${first} 等，${year}` : `${first} et al. ${year}`;
  const names = second ? `${first} & ${second}` : first;
  return locale === 'zh' ? `${names}，${year}` : `${names} ${year}`;
}

/** All authors as a list prints them: initials before family names. */
export function authorList({ authors }: Paper): string {
  const names = authors.map(({ family, given }) => `${given.replace(/(\p{L})[\p{L}.]*/gu, '$1.')} ${family}`);
  return names.join(', ');
}

/** The order of a list: family names of the authors, then the year. */
export function byAuthor(a: Paper, b: Paper): number {
  const key = ({ authors, year }: Paper) => [...authors.map(({ family }) => family), year].join(' ');
  return key(a).localeCompare(key(b), 'en');
}

/** Ids cited in the source of a chapter, in order of first appearance. */
export function citedIn(source: string): string[] {
  const ids = [...source.matchAll(/<Cite\s+id="([^"]+)"/g)].flatMap(([, id]) => id ?? []);
  return [...new Set(ids)];
}

/** Whether the source of a chapter shows the evidence table, with its citations. */
export const hasEvidence = (source: string): boolean => /<Evidence\s*\/>/.test(source);

/** Where a citation leads on the page. */
export const referenceAnchor = (id: string): string => `ref-${id}`;
