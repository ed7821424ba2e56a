/** A widget in one file: opened from a folder where nothing else is. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { listen } from './support/complaints.ts';
import { runToEnd, type Shown, widgetNames } from './support/exercise.ts';
import { type languages, themes } from './support/pages.ts';

test.describe.configure({ timeout: 150_000 });

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standalone-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Language = (typeof languages)[number];

/** Opens the file of a widget. @returns what the page asked for beside it, and what it complained of */
async function open(page: Page, name: string, language: Language) {
  const file = join(folder, `${name}-${language}.html`);
  copyFileSync(`dist/embed/v1/${language}/${name}/standalone.html`, file);
  const address = pathToFileURL(file).href;
  const asked: string[] = [];
  const complaints = listen(page);
  // What a page holds itself (data:) or made itself (blob:) is asked of nobody.
  page.on('request', (request) => {
    if (request.url() !== address && !/^(data|blob):/.test(request.url())) asked.push(request.url());
  });
  await page.goto(address);
  return { asked, complaints };
}

for (const [index, name] of widgetNames.entries()) {
  const [language, theme] = [index % 2 ? 'zh' : 'en', themes[(index >> 1) % 2]] as const;
  test(`${name}, ${language}, ${theme}: alone, it runs to the words and bits of its still, and asks for nothing (M17)`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: theme ?? 'light' });
    await page.setViewportSize({ width: 320, height: 568 });
    const { asked, complaints } = await open(page, name, language);
    const { before, after } = await page.evaluate<{ before: Shown; after: Shown }>(runToEnd);
    expect({ outcome: after.outcome, takeaway: after.takeaway }).toEqual({
      outcome: before.outcome,
      takeaway: before.takeaway,
    });
    if (before.fingerprint) expect(after.fingerprint).toBe(before.fingerprint);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect({ asked, complaints }).toEqual({ asked: [], complaints: [] });
  });
}

test('a setting trains anew, the theme is followed, and every export and link works from a file (M17)', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  const { asked, complaints } = await open(page, 'race', 'zh');
  const live = page.locator('.live');
  await expect(live).toHaveAttribute('data-live', 'true');
  await page.getByRole('radio', { name: '10' }).check();
  await page.getByRole('slider', { name: '步' }).fill('40');
  await expect(live).toHaveAttribute('data-step', '40');
  await expect(live).toHaveAttribute('data-status', 'paused');

  const ground = () => page.locator('.embed').evaluate((it) => getComputedStyle(it).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(ground).not.toBe(light);

  for (const kind of ['CSV', 'SVG', 'PNG']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: kind, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`race.${kind.toLowerCase()}`);
  }
  await page.getByRole('button', { name: '链接' }).click();
  await expect(page.locator('.link input')).toHaveValue(/\/zh\/w\/race\/\?depth=10&step=40#race$/);
  await expect(page.locator('.embed-credit a').last()).toHaveAttribute('href', /\/zh\/chapters\/the-race\/#race$/);
  expect({ asked, complaints }).toEqual({ asked: [], complaints: [] });
});

test('a script that is none of its own is refused (M17)', async ({ page }) => {
  const { complaints } = await open(page, 'convergence', 'en');
  await page.locator('.live[data-live=true]').waitFor();
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.isHere = true';
    document.body.append(script);
  });
  expect(await page.evaluate('window.isHere')).toBeUndefined();
  await expect.poll(() => complaints.length).toBe(1);
});
