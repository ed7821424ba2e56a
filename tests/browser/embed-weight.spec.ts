/** What a frame brings over the line: within its budget, and as docs/hosting.md tells those who pay for it. */
import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import budgets from '../../budgets.json' with { type: 'json' };
import { touch, widgetNames } from './support/exercise.ts';
import { languages } from './support/pages.ts';
import { isCode, serveAndLog, weightOf } from './support/weight.ts';

const hosting = readFileSync('docs/hosting.md', 'utf8');

interface Told {
  readonly before: number;
  readonly played: number;
}

/** The table of docs/hosting.md, in thousands of bytes, by the widget's name. */
const told: ReadonlyMap<string, Told> = new Map(
  [...hosting.matchAll(/^\| ([a-z-]+) \| (\d+) \| (\d+) \|$/gm)].map(([, name = '', before, played]) => [
    name,
    { before: Number(before), played: Number(played) },
  ]),
);

/** A byte more or less needs no new table. */
const isNear = (bytes: number, thousands = 0): boolean =>
  Math.abs(bytes / 1000 - thousands) <= Math.max(1, 0.05 * thousands);

/** A widget that is in sight for six seconds gets ready for the reader. Here that time never comes, however slow the machine. */
const neverCalm = () => {
  const { setTimeout: later } = window;
  Object.assign(window, {
    setTimeout: (task: () => void, ms?: number) => later(task, ms === 6000 ? 2 ** 30 : ms),
  });
};

/** What a frame asked for until its widget answers, and after somebody has played it. */
async function measure(page: Page, path: string) {
  const site = await serveAndLog();
  await page.addInitScript(neverCalm);
  await page.goto(site.url + path);
  await page.locator('.live[data-live=true]').waitFor();
  await page.waitForLoadState('networkidle');
  const requests = site.count();
  const before = weightOf(site.files);
  await page.evaluate(touch);
  await page.waitForLoadState('networkidle');
  const played = weightOf(site.files);
  const code = weightOf(site.files, isCode);
  await site.close();
  return { requests, before, played, code };
}

for (const name of widgetNames) {
  test(`the frame of ${name} is light, before and after it is played, in few requests; the guide to hosting says how light (M13)`, async ({
    page,
  }) => {
    for (const locale of languages) {
      const { requests, before, played, code } = await measure(page, `/embed/v1/${locale}/${name}/`);
      expect(requests).toBeLessThanOrEqual(6);
      expect(before).toBeLessThanOrEqual(budgets.gzipBytes.frame);
      expect(code).toBeLessThanOrEqual(budgets.gzipBytes.firstWidget);
      if (locale !== 'en') continue;
      const row = told.get(name);
      expect(isNear(before, row?.before), `${name}: ${before} bytes, docs/hosting.md says ${row?.before} KB`).toBe(
        true,
      );
      expect(isNear(played, row?.played), `${name}: ${played} bytes, docs/hosting.md says ${row?.played} KB`).toBe(
        true,
      );
    }
  });
}

test('the guide to hosting draws the sum of its table: every widget, their mean, a million views, their price (M13)', () => {
  expect([...told.keys()].sort()).toEqual([...widgetNames].sort());
  const rows = [...told.values()];
  const mean = (of: (row: Told) => number) => rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
  const before = Math.round(mean((row) => row.before));
  const played = Math.round(mean((row) => row.played));
  const gigabytes = Math.round(0.9 * before + 0.1 * played);
  const words = hosting.replace(/\s+/g, ' ');
  expect(words).toContain(`${before} KB for a reader who passes by, and ${played} KB for one who stays or plays`);
  expect(words).toContain(`0.9 × ${before} + 0.1 × ${played} = ${gigabytes} GB`);
  expect(words).toContain(`At a price of 0.05 per GB that is about ${Math.round(gigabytes * 0.05)}.`);
});
