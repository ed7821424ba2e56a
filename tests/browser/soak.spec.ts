/** A long read: every chapter opened, played and scrolled, again and again. `SOAK_MINUTES=10` for the long form. */
import { expect, test } from '@playwright/test';
import { listen } from './support/complaints.ts';
import { everyPage } from './support/pages.ts';

const minutes = Number(process.env.SOAK_MINUTES ?? 1.5);
const chapters = everyPage.filter((path) => /^\/(en|zh)\/chapters\//.test(path));

test(`for ${minutes} minutes: no error, no worker left, no growing memory (W18)`, async ({ page }) => {
  test.setTimeout((minutes + 3) * 60_000);
  const complaints = listen(page);
  const devtools = await page.context().newCDPSession(page);
  const heap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { usedSize } = (await devtools.send('Runtime.getHeapUsage')) as { usedSize: number };
    return usedSize;
  };
  const visit = async (path: string) => {
    await page.goto(path);
    const widgets = page.locator('[data-widget]');
    for (let i = 0; i < (await widgets.count()); i++) {
      const widget = widgets.nth(i);
      await widget.scrollIntoViewIfNeeded();
      await widget.locator('.live[data-live=true]').waitFor();
      const play = widget.locator('.play').first();
      if (await play.isVisible()) await play.click();
      await page.mouse.wheel(0, 120);
      await page.waitForTimeout(400);
    }
    await page.mouse.wheel(0, 100_000);
    await page.waitForTimeout(400);
  };
  const end = Date.now() + minutes * 60_000;
  const first = chapters[0] ?? '/en/';
  await visit(first);
  await page.goto('/en/about/');
  const before = await heap();
  for (let round = 0; Date.now() < end; round++) await visit(chapters[round % chapters.length] ?? first);
  await page.goto('/en/about/');
  await expect.poll(() => page.workers().length).toBe(0);
  expect(complaints).toEqual([]);
  // What the last chapter held is given back a moment after it was left.
  await expect.poll(async () => (await heap()) - before).toBeLessThan(4_000_000);
});
