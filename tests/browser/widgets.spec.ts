/** What holds for every widget, on the page it has to itself. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { listen } from './support/complaints.ts';
import { elsewhere, runToEnd, type Shown, settled, tools, widgetNames } from './support/exercise.ts';
import { type Key, playByKeys, tabThrough } from './support/keyboard.ts';
import { atRest } from './support/measured.ts';

test.describe.configure({ timeout: 150_000 });

const run = <T>(page: Page, expression: string): Promise<T> => page.evaluate<T>(expression);

/** Presses play, and is gone as soon as something goes on. */
const playAndLeave = `(async () => {
  ${tools}
  const room = document.createElement('div');
  room.style.height = '5000px';
  document.body.append(room);
  live().querySelector('.play').click();
  await until('it runs', () => live().dataset.status === 'running');
  scrollTo({ top: 5000, behavior: 'instant' });
})()`;

for (const name of widgetNames) {
  test.describe(name, () => {
    test('run here, the default ends in the words and bits of the still; axe finds nothing after (W1, W15)', async ({
      page,
    }) => {
      const complaints = listen(page);
      await page.goto(`/en/w/${name}/`);
      const { before, after } = await run<{ before: Shown; after: Shown }>(page, runToEnd);
      expect({ outcome: after.outcome, takeaway: after.takeaway }).toEqual({
        outcome: before.outcome,
        takeaway: before.takeaway,
      });
      if (before.fingerprint) expect(after.fingerprint).toBe(before.fingerprint);
      expect(await page.locator('[data-widget]').innerText()).not.toMatch(/NaN|Infinity|undefined|\[object/);
      expect((await new AxeBuilder({ page }).include('[data-widget]').analyze()).violations).toEqual([]);
      expect(complaints).toEqual([]);
    });

    test('a link opens the same state in the other language: same outcome, same bits (U4)', async ({ page }) => {
      await page.goto(`/en/w/${name}/`);
      const left = await run<Shown>(page, elsewhere);
      await page.goto(`/zh/w/${name}/${left.search}`);
      const right = await run<Shown>(page, settled);
      expect({ ...right, takeaway: '', status: '' }).toEqual({ ...left, takeaway: '', status: '' });
      expect(right.takeaway).toMatch(/[\u4e00-\u9fff]/);
    });

    test('everything goes by keyboard in the order of the page, and Tab leaves the widget (W15)', async ({ page }) => {
      await page.goto(`/en/w/${name}/`);
      await run(page, settled);
      const hands = {
        press: (key: Key) => page.keyboard.press(key),
        evaluate: <T>(code: string) => run<T>(page, code),
      };
      const { there, met } = await tabThrough(hands);
      expect(met).toEqual(there);
      await playByKeys(hands);
    });

    test('out of sight nothing goes on, back in sight it does (W7)', async ({ page }) => {
      await page.goto(`/en/w/${name}/`);
      await run(page, settled);
      const play = page.locator('.play').first();
      // Two weights are computed at once, on the page: there is nothing that could go on.
      if (name === 'two-weights') return expect(play).toHaveCount(0);
      const live = page.locator('.live');
      const progress = () =>
        live.evaluate((it) => `${it.dataset.step} ${it.querySelector('progress')?.value} ${it.dataset.outcome}`);
      // At once, as some are done in half a second.
      await run(page, playAndLeave);
      const left = await atRest(progress);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      return expect.poll(progress, { timeout: 60_000 }).not.toBe(left);
    });

    test('a wild address gives a working widget and says what it changed (U2)', async ({ page }) => {
      const complaints = listen(page);
      await page.goto(`/en/w/${name}/?seed=1e308&learningRate=NaN&step=-7&x=%3Cscript%3E&depth=${'9'.repeat(2000)}`);
      const shown = await run<Shown>(page, settled);
      expect(shown.takeaway).not.toBe('');
      await expect(page.locator('.change')).toContainText('possible');
      expect(complaints).toEqual([]);
    });
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const name of widgetNames) {
    test(`${name} has its picture, takeaway and no dead control (W1)`, async ({ page }) => {
      await page.goto(`/zh/w/${name}/`);
      await expect(page.locator('.picture svg.figure:visible')).toHaveCount(1);
      await expect(page.locator('.takeaway')).not.toBeEmpty();
      await expect(page.locator('.live :is(button, input):visible')).toHaveCount(0);
    });
  }
});
