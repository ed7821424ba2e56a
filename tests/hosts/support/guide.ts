/** What the embedding guide tells authors, read from the page itself: the very code that they copy. */
import { parseHTML } from 'linkedom';
import type { PlatformName } from '../../../src/components/embed/platforms.ts';
import type { Locale } from '../../../src/i18n/strings.ts';

/** The code for each platform. */
export type Guide = Readonly<Record<PlatformName, string>>;

/** The site's text at a path, with the address it will be published at replaced by the one it has here. */
export async function read(site: string, path: string): Promise<string> {
  const text = await (await fetch(site + path)).text();
  return text.replaceAll(await publishedAt(site), site);
}

export async function readGuide(site: string, locale: Locale): Promise<Guide> {
  const { document } = parseHTML(await read(site, `/${locale}/embedding/`));
  const snippets = [...document.querySelectorAll<HTMLElement>('[data-snippet]')];
  return Object.fromEntries(snippets.map(({ dataset, textContent }) => [dataset.snippet, textContent])) as Guide;
}

async function publishedAt(site: string): Promise<string> {
  const { document } = parseHTML(await (await fetch(`${site}/en/embedding/`)).text());
  return new URL(document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? site).origin;
}
