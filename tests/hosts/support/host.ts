/** What every test of a host begins with: the guide, somebody's site made after it, and an ear on each of its pages. */
import { test as base, expect } from '@playwright/test';
import type { Locale } from '../../../src/i18n/strings.ts';
import { type Guide, readGuide } from './guide.ts';
import { generate, type Project, type Site } from './project.ts';

export const locales = ['en', 'zh'] as const satisfies readonly Locale[];

/** The guide in every language. */
export type Guides = Readonly<Record<Locale, Guide>>;

interface Fixtures {
  /** The origin of the site under test. */
  readonly site: string;
  readonly guides: Guides;
  /** Generates somebody's site; it is served until the last test of the file is over. */
  readonly host: (project: Project) => Promise<Site>;
}

interface Ears {
  /** What pages and frames complain of, and what they ask other machines for. */
  readonly complaints: string[];
}

export const test = base.extend<Ears, Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
  site: [async ({}, use) => use(process.env.SITE_UNDER_TEST ?? ''), { scope: 'worker' }],
  guides: [
    async ({ site }, use) => use({ en: await readGuide(site, 'en'), zh: await readGuide(site, 'zh') }),
    { scope: 'worker' },
  ],
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: as above.
    async ({}, use) => {
      const made = new Map<string, Promise<Site>>();
      await use((project) => {
        const key = project.name + (project.variant ?? '');
        const site = made.get(key) ?? generate(project);
        made.set(key, site);
        return site;
      });
      for (const site of made.values()) await site.then(({ close }) => close()).catch(() => {});
    },
    { scope: 'worker' },
  ],
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      // Browsers ask every host for an icon; most of these sites have none.
      const isIcon = (url: string) => url.endsWith('/favicon.ico');
      page.on('console', (message) => {
        if (message.type() === 'error' && !isIcon(message.location().url)) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        const isNear = /^(data|blob):|^http:\/\/(localhost|127\.0\.0\.1):/.test(request.url());
        if (!isNear) complaints.push(`asked for ${request.url()}`);
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
