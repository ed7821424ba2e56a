import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import budgets from '../../budgets.json' with { type: 'json' };
import { isCode, serveAndLog, weightOf } from './support/weight.ts';

for (const path of budgets.pages) {
  test(`${path} is light while no widget is near`, async ({ page }) => {
    const site = await serveAndLog();
    // The opening widget is in the first screen: an observer that never reports stands for a reader who is elsewhere.
    await page.addInitScript(() => {
      window.IntersectionObserver.prototype.observe = () => {};
    });
    await page.goto(`${site.url}/${path}`, { waitUntil: 'networkidle' });
    expect(weightOf(site.files, isCode)).toBeLessThanOrEqual(budgets.gzipBytes.idleScript);
    await site.close();
  });

  test(`${path} is light with its first widget live`, async ({ page }) => {
    const site = await serveAndLog();
    let workers = 0;
    page.on('worker', () => workers++);
    await page.goto(`${site.url}/${path}`);
    const widget = page.locator('[data-widget]').first();
    await widget.scrollIntoViewIfNeeded();
    await expect(widget.locator('.live')).toHaveAttribute('data-live', 'true');
    await widget.locator('.play').click();
    // One may have started while the figure got ready, or be gone again soon after its run.
    await expect.poll(() => workers).toBeGreaterThan(0);
    await page.waitForLoadState('networkidle');
    expect(weightOf(site.files, isCode)).toBeLessThanOrEqual(budgets.gzipBytes.firstWidget);
    await site.close();
  });
}

test('what makes a figure live is compiled while it arrives, in every chapter (F20)', () => {
  for (const path of budgets.pages) {
    const html = readFileSync(`dist/${path}index.html`, 'utf8');
    const files = [...html.matchAll(/(?:component|renderer)-url="([^"]+)"/g)].map(([, file]) => file);
    expect(files.length, path).toBeGreaterThan(0);
    for (const file of files) {
      expect(readFileSync(`dist${file}`, 'utf8'), file).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
    }
  }
});
