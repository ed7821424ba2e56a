/** The chapters as the frame sees them: the published ones from their folders, the rest from the outline. */
import { type CollectionEntry, getCollection } from 'astro:content';
import { type Locale, locales } from '../../i18n/strings.ts';

export type Chapter = Readonly<{
  number: number;
  slug: string;
  entries: Readonly<Record<Locale, CollectionEntry<'chapters'>>>;
}>;

/** The published chapters in order; throws if one lacks a language. */
export async function publishedChapters(): Promise<readonly [Chapter, ...Chapter[]]> {
  const entries = await getCollection('chapters');
  const folders = [...new Set(entries.map(({ id }) => folderOf(id)))].sort();
  const [first, ...rest] = folders.map((folder) => chapterIn(folder, entries));
  if (!first) throw new Error('src/content/chapters: expected at least one chapter');
  return [first, ...rest];
}

/** Titles of the chapters that have no folder yet. */
export async function plannedChapters(published: readonly Chapter[]) {
  const slugs = new Set(published.map(({ slug }) => slug));
  const planned = (await getCollection('outline')).filter(({ id }) => !slugs.has(id));
  return planned.map(({ data }) => data).sort((a, b) => a.order - b.order);
}

const folderOf = (id: string): string => id.slice(0, id.indexOf('/'));

function chapterIn(folder: string, all: readonly CollectionEntry<'chapters'>[]): Chapter {
  const found = (locale: Locale) => {
    const entry = all.find(({ id }) => id === `${folder}/${locale}`);
    if (!entry) throw new Error(`src/content/chapters/${folder}: expected ${locale}.mdx`);
    return entry;
  };
  const [en, zh] = locales.map(found) as [CollectionEntry<'chapters'>, CollectionEntry<'chapters'>];
  return { number: Number(folder.slice(0, 2)), slug: folder.slice(3), entries: { en, zh } };
}
