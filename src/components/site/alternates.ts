/** Where a page lives in each language, and where a reader who speaks neither is sent (`x-default`). */
import { type Locale, languageTags, locales } from '../../i18n/strings.ts';
import { chapterPath, choicePath } from './links.ts';

export type Alternates = ReadonlyArray<Readonly<{ tag: string; path: string }>>;

/** A page that is the same in every language; without a place of choice, English is the fallback. */
export function alternates(pathIn: (locale: Locale) => string, fallback: string = pathIn('en')): Alternates {
  const inEach = locales.map((locale) => ({ tag: languageTags[locale], path: pathIn(locale) }));
  return [...inEach, { tag: 'x-default', path: fallback }];
}

export const chapterAlternates = (slug: string, opening: string): Alternates =>
  alternates((locale) => chapterPath(locale, slug), choicePath(slug, opening));
