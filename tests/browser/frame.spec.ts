import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { documentAt } from './support/documents.ts';
import { everyPage, languages, themes, widgetPages } from './support/pages.ts';

const chapter = '/en/chapters/the-race/';
const paper = { light: 'rgb(253, 252, 249)', dark: 'rgb(22, 22, 20)' };

const themeOf = (page: Page) => page.locator('html').getAttribute('data-theme');
const paperOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

for (const language of languages) {
  test(`/${language}/ opens chapter 1, known by the chapter's address (F1)`, async ({ page }) => {
    await page.goto(`/${language}/`);
    const title = await page.locator('h1').textContent();
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(new URL(canonical ?? '').pathname).toBe(`/${language}/chapters/the-race/`);
    await page.goto(`/${language}/chapters/the-race/`);
    await expect(page.locator('h1')).toHaveText(title ?? '');
  });
}

test('the root offers both languages, the preferred one first, and moves nobody (F2)', async ({ browser, baseURL }) => {
  for (const [locale, first] of [
    ['zh-TW', 'zh-CN'],
    ['fr-FR', 'en'],
    ['en-GB', 'en'],
  ] as const) {
    const page = await browser.newPage({ locale, baseURL: baseURL ?? '' });
    await page.goto('/');
    expect(new URL(page.url()).pathname).toBe('/');
    await expect(page.locator('.choice').first()).toHaveAttribute('lang', first);
    expect(
      await page.locator('.choice a').evaluateAll((links) => links.map((link) => link.getAttribute('href')).sort()),
    ).toEqual(['/en/', '/zh/']);
    await page.close();
  }
});

test('an address without a page says so in both languages (F3)', async ({ page }) => {
  const response = await page.goto('/no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveCount(2);
  await expect(page.locator('.choice[lang=zh-CN] a')).toHaveAttribute('href', '/zh/');
});

test('links inside the site lead to pages and anchors that exist (F4)', async ({ request }) => {
  const seen = new Set<string>();
  for (const path of everyPage) {
    const document = await documentAt(request, path);
    const hrefs = (selector: string) =>
      [...document.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '');
    const lost = hrefs('a[href^="#"]').filter((href) => !document.getElementById(decodeURIComponent(href.slice(1))));
    expect(lost, path).toEqual([]);
    for (const link of hrefs('a[href^="/"], link[href^="/"]')) seen.add(link);
  }
  expect(seen.size).toBeGreaterThan(everyPage.length);
  for (const link of seen) expect((await request.get(link)).status(), link).toBe(200);
});

test('the footer credits the article and names both licenses (F5)', async ({ page }) => {
  for (const language of languages) {
    await page.goto(`/${language}/`);
    const footer = page.locator('.site-footer');
    await expect(footer).toContainText('Ketan Doshi');
    await expect(footer.locator('a[href*="90b98bcc58a0"]')).toHaveText(
      'Batch Norm Explained Visually: Why does it work?',
    );
    await expect(footer.locator('a[rel=license]')).toHaveText(['CC BY 4.0', 'MIT']);
  }
});

test('a theme is kept once chosen, and nothing is stored before (F6)', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(chapter);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await page.getByLabel('Theme').selectOption('dark');
  expect(await paperOf(page)).toBe(paper.dark);
  await page.goto('/zh/');
  expect(await themeOf(page)).toBe('dark');
  await expect(page.getByLabel('主题')).toHaveValue('dark');
  await page.getByLabel('主题').selectOption('system');
  expect(await paperOf(page)).toBe(paper.light);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('no other theme flashes first (F7)', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.addInitScript(() => {
    localStorage.setItem('bn-theme', 'dark');
    // Every frame from the first on notes what it is painted on.
    const seen: string[] = [];
    Object.assign(window, { seen });
    const note = () => {
      if (document.body) seen.push(getComputedStyle(document.documentElement).backgroundColor);
      if (seen.length < 30) requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });
  await page.goto(chapter);
  await page.waitForFunction(() => (window as unknown as { seen: string[] }).seen.length >= 30);
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect([...new Set(seen)]).toEqual([paper.dark]);
});

test('contents list the chapters and this one’s headings; what is not written yet is no link (F8)', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(chapter);
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await expect(contents.getByRole('link', { name: 'The race' })).toHaveAttribute('aria-current', 'page');
  await expect(contents.getByRole('link', { name: 'What you just saw' })).toBeVisible();
  await expect(contents.locator('summary')).toBeHidden();
  await expect(contents.locator('ol.planned a')).toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect(contents.getByRole('link', { name: 'What you just saw' })).toBeHidden();
  await contents.locator('summary').click();
  await expect(contents.getByRole('link', { name: 'What you just saw' })).toBeVisible();
});

for (const [width, height] of [
  [1280, 800],
  [360, 740],
] as const) {
  for (const path of everyPage.filter((each) => /^\/(en|zh)\/(chapters\/.*)?$/.test(each))) {
    const isRace = !path.includes('/chapters/') || path.includes('the-race');
    const part = isRace ? 'is' : 'begins';
    test(`the first figure of ${path} ${part} in the first screen of ${width} × ${height} (F9)`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(path);
      const wanted = async () => {
        const box = await page.locator('[data-widget] .picture').first().boundingBox();
        return box && (isRace ? box.y + box.height : box.y + Math.min(box.height, 300));
      };
      await expect.poll(wanted).toBeLessThanOrEqual(height);
    });
  }
}

for (const path of [...everyPage, ...widgetPages]) {
  test(`${path} needs no sideways scrolling at 320 px (F10)`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await page.goto(path);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

for (const path of everyPage) {
  for (const theme of themes) {
    test(`${path} in the ${theme} theme has no accessibility fault (F11)`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });
  }
}

test('a term explains itself to mouse, touch and keys (F12)', async ({ page }) => {
  await page.goto(chapter);
  const word = page.locator('.term-word').first();
  const note = page.locator('.card').first();
  await expect(note).toBeHidden();
  await word.hover();
  await expect(note).toBeVisible();
  await note.hover();
  await page.waitForTimeout(400);
  await expect(note).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await word.focus();
  await page.keyboard.press('Enter');
  await expect(note).toBeVisible();
});

for (const language of languages) {
  test(`in /${language}/ a citation shows its paper to mouse, keys and touch, and leads to the list (F12)`, async ({
    page,
    browser,
    baseURL,
  }) => {
    const address = `/${language}/chapters/shift-inside/`;
    await page.goto(address);
    const link = page.locator('.cite a[href="#ref-santurkar2018"]').first();
    const card = page.locator('.cite .card').first();
    await link.hover();
    await expect(card).toBeVisible();
    for (const part of ['S. Santurkar', 'How Does Batch Normalization Help Optimization?', 'NeurIPS', '2018'])
      await expect(card).toContainText(part);
    await expect(card.getByRole('link')).toHaveAttribute('href', /arxiv\.org/);
    expect(new URL(page.url()).hash).toBe('');
    await page.keyboard.press('Escape');
    await expect(card).toBeHidden();
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(card).toBeVisible();
    await expect(link).toHaveAttribute('aria-expanded', 'true');
    const { violations } = await new AxeBuilder({ page }).include('.cite').analyze();
    expect(violations).toEqual([]);
    await page.keyboard.press('Tab');
    await expect(card.getByRole('link')).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#ref-santurkar2018$/);
    const phone = await browser.newPage({
      baseURL: baseURL ?? '',
      hasTouch: true,
      viewport: { width: 320, height: 600 },
    });
    await phone.goto(address);
    const tapped = phone.locator('.cite a').first();
    await tapped.tap();
    await expect(phone.locator('.cite .card').first()).toBeVisible();
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await tapped.tap();
    await expect(phone).toHaveURL(/#ref-/);
    await phone.close();
  });
}

test('the frame brings less than 3 KB of script (F18)', () => {
  const html = readFileSync('dist/en/index.html', 'utf8');
  const scripts = [...html.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
  // What wakes islands is Astro's and counts with the widgets.
  const ours = scripts.filter((script) => !/astro/i.test(script ?? ''));
  expect(ours.length).toBeGreaterThan(2);
  expect(gzipSync(ours.join('\n')).length).toBeLessThan(3000);
});
