/** Every page in every language and its place of choice, each with its alternates, from the lists the pages use. */
import type { APIRoute } from 'astro';
import { presets } from '../components/embed/presets.ts';
import { type Alternates, alternates, chapterAlternates } from '../components/site/alternates.ts';
import { publishedChapters } from '../components/site/chapters.ts';
import { href, pagesBeside, widgetPath } from '../components/site/links.ts';
import { widgets } from '../components/widgets/registry.ts';
import type { Locale } from '../i18n/strings.ts';

const namespaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';

function entries(cluster: Alternates, site: URL | undefined): string[] {
  const absolute = (path: string) => new URL(href(path), site).href;
  const links = cluster.map(
    ({ tag, path }) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${absolute(path)}"/>`,
  );
  const paths = [...new Set(cluster.map(({ path }) => path))];
  return paths.map((path) => `<url><loc>${absolute(path)}</loc>${links.join('')}</url>`);
}

export const GET: APIRoute = async ({ site }) => {
  const chapters = await publishedChapters();
  const story = chapters.map(({ slug }) => chapterAlternates(slug, chapters[0].slug));
  const alone = widgets.map(
    ({ name }) =>
      (locale: Locale) =>
        widgetPath(locale, name),
  );
  const set = presets.map(
    ({ widget, name }) =>
      (locale: Locale) =>
        widgetPath(locale, widget, name),
  );
  const beside = [...pagesBeside, ...alone, ...set].map((pathIn) => alternates(pathIn));
  const urls = [...story, ...beside].flatMap((cluster) => entries(cluster, site));
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${namespaces}>\n${urls.join('\n')}\n</urlset>\n`;
  return new Response(body, { headers: { 'Content-Type': 'application/xml' } });
};
