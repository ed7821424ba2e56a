import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { documentAt } from './support/documents.ts';
import { everyPage, languages } from './support/pages.ts';

const chapter = '/en/chapters/the-race/';

interface Spot {
  readonly section: string;
  readonly nth: number;
  readonly top: number;
}

/** Scrolls so that a paragraph of a section stands at a height of the window. */
const bring = (page: Page, spot: Spot) =>
  page.evaluate(({ section, nth, top }) => scrollBy(0, window.topOf(section, nth) - top), spot);

const topOf = (page: Page, { section, nth }: Spot) =>
  page.evaluate(({ section, nth }) => window.topOf(section, nth), { section, nth });

/** A reader who turns around has the header back, and with it the other language. */
async function turnAround(page: Page, spot: Spot) {
  await page.evaluate(() => scrollTo(0, 0));
  // The way down must be seen as such: two jumps within one frame are one to the page, and may lead upward.
  await page.evaluate(() => new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen))));
  await bring(page, { ...spot, top: spot.top - 60 });
  await expect(page.locator('.site-header')).not.toBeInViewport();
  await bring(page, spot);
  await expect(page.locator('.site-header')).toBeInViewport({ ratio: 1 });
}

declare global {
  interface Window {
    topOf(section: string, nth: number): number;
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.topOf = (section, nth) => {
      let element = document.getElementById(section)?.nextElementSibling;
      for (let i = 0; i < nth; i++) element = element?.nextElementSibling;
      return element?.getBoundingClientRect().top ?? Number.NaN;
    };
  });
});

const spots: readonly Spot[] = [
  { section: 'what-you-just-saw', nth: 0, top: 12 },
  { section: 'try-to-break-it', nth: 2, top: -30 },
  { section: 'two-explanations', nth: 3, top: 20 },
];

for (const width of [360, 1280]) {
  for (const spot of spots) {
    test(`the switch keeps place, query and hash at ${width} px: ${spot.section} (F13)`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(`${chapter}?seed=11&note=x#why-this-is-odd`);
      await turnAround(page, spot);
      await page.locator('[data-language-switch]').click();
      await page.waitForURL('**/zh/**');
      await page.waitForLoadState('load');
      await expect.poll(() => new URL(page.url()).hash).toBe('#why-this-is-odd');
      const { pathname, searchParams } = new URL(page.url());
      expect(pathname).toBe('/zh/chapters/the-race/');
      expect([searchParams.get('seed'), searchParams.get('note')]).toEqual(['11', 'x']);
      await expect.poll(async () => Math.abs((await topOf(page, spot)) - spot.top)).toBeLessThanOrEqual(40);
      await page.waitForTimeout(500);
      expect(Math.abs((await topOf(page, spot)) - spot.top)).toBeLessThanOrEqual(40);
    });
  }
}

test('a run goes on from its step in the other language (F14)', async ({ page }) => {
  await page.goto('/zh/');
  await page.getByRole('button', { name: '播放' }).click();
  const step = (label: string) => page.getByRole('spinbutton', { name: label }).inputValue().then(Number);
  await expect.poll(() => step('步')).toBeLessThan(300);
  await expect.poll(() => step('步')).toBeGreaterThan(20);
  // While a run plays the address waits; the switch makes it say where the run is.
  expect(new URL(page.url()).search).toBe('');
  const before = await step('步');
  await page.locator('[data-language-switch]').click();
  await page.waitForURL('**/en/**');
  expect(Number(new URL(page.url()).searchParams.get('step'))).toBeGreaterThanOrEqual(before);
  await expect.poll(() => step('Step')).toBeGreaterThanOrEqual(before);
});

test('nothing of the switch stays stored (F6)', async ({ page }) => {
  await page.goto(chapter);
  await bring(page, { section: 'what-you-just-saw', nth: 0, top: 0 });
  await page.locator('[data-language-switch]').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/zh/**');
  await expect.poll(() => page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

for (const path of everyPage.filter((each) => /^\/(en|zh)\//.test(each))) {
  test(`there and back again leads to ${path} (F13)`, async ({ page }) => {
    await page.goto(path);
    await page.locator('[data-language-switch]').click();
    await page.waitForURL((url) => url.pathname !== path);
    await page.locator('[data-language-switch]').click();
    await page.waitForURL((url) => url.pathname === path);
  });
}

test('each page names its language (C10)', async ({ page }) => {
  for (const language of languages) {
    await page.goto(`/${language}/`);
    await expect(page.locator('html')).toHaveAttribute('lang', { en: 'en', zh: 'zh-CN' }[language]);
  }
});

/** What the head of a page says to search engines and other sites, as it is served. */
async function headOf(request: APIRequestContext, path: string) {
  const document = await documentAt(request, path);
  const one = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name) ?? '';
  return {
    title: document.title,
    description: one('meta[name=description]', 'content'),
    canonical: pathOf(one('link[rel=canonical]', 'href')),
    alternates: [...document.querySelectorAll('link[rel=alternate][hreflang]')].map(
      (link) => [link.getAttribute('hreflang'), pathOf(link.getAttribute('href'))] as const,
    ),
  };
}

const pathOf = (href: string | null): string => (href ? new URL(href).pathname : '');

test('alternates name each other, and the sitemap names them all (C11)', async ({ request }) => {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  for (const path of everyPage.filter((each) => each !== '/404.html')) {
    const { alternates, canonical } = await headOf(request, path);
    const [tags, pages] = [alternates.map(([tag]) => tag), alternates.map(([, to]) => to)];
    expect(tags, path).toEqual(['en', 'zh-CN', 'x-default']);
    expect(pages, path).toContain(canonical);
    expect(sitemap, path).toContain(`${canonical}</loc>`);
    for (const to of pages) expect((await headOf(request, to)).alternates, `${path} → ${to}`).toEqual(alternates);
  }
});

test('each page has a title and a description of its own (C12)', async ({ request }) => {
  const seen = new Set<string>();
  const shown = everyPage.filter((each) => !/^\/(en|zh)\/$/.test(each));
  for (const path of shown) {
    const { title, description } = await headOf(request, path);
    expect(description.length, path).toBeGreaterThan(10);
    seen.add(`${title} ${description}`);
  }
  expect(seen.size).toBe(shown.length);
});
