/** Every chapter in every language and its place of choice, each with its alternates, from the same list as the pages. */
import type { APIRoute } from 'astro';
import { alternates, publishedChapters } from '../components/site/chapters.ts';
import { href } from '../components/site/links.ts';

export const GET: APIRoute = async ({ site }) => {
  const chapters = await publishedChapters();
  const absolute = (path: string) => new URL(href(path), site).href;
  const entries = chapters.flatMap(({ slug }) => {
    const cluster = alternates(slug, chapters[0].slug);
    const links = cluster.map(
      ({ tag, path }) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${absolute(path)}"/>`,
    );
    return cluster.map(({ path }) => `<url><loc>${absolute(path)}</loc>${links.join('')}</url>`);
  });
  const namespaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${namespaces}>\n${entries.join('\n')}\n</urlset>\n`;
  return new Response(body, { headers: { 'Content-Type': 'application/xml' } });
};
