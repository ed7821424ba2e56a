import type { APIRoute } from 'astro';
import { cardOf } from '../../../../components/embed/files.ts';
import { type Chapter, publishedChapters } from '../../../../components/site/chapters.ts';
import { widgetsIn } from '../../../../components/site/widgetPlaces.ts';
import { type Locale, locales } from '../../../../i18n/strings.ts';

export async function getStaticPaths() {
  const chapters = await publishedChapters();
  return locales.flatMap((locale) =>
    chapters.map((chapter) => ({ params: { lang: locale, slug: chapter.slug }, props: { locale, chapter } })),
  );
}

export const GET: APIRoute<{ locale: Locale; chapter: Chapter }> = async ({ props: { locale, chapter } }) => {
  const { body, data } = chapter.entries[locale];
  const [first] = widgetsIn(body ?? '');
  if (!first) throw new Error(`${chapter.slug}: expected a widget for the card of its links, found none`);
  return new Response(await cardOf(first, data.title, locale), { headers: { 'Content-Type': 'image/png' } });
};
