/** Every widget for every reader: who reads it in another color or by ear, and who wants nothing to move. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type Shown, settled, touch, widgetNames } from './support/exercise.ts';
import { type Calm, playCalmly, untouched } from './support/motion.ts';
import { languages, themes } from './support/pages.ts';

test.describe.configure({ timeout: 180_000 });

const run = <T>(page: Page, expression: string): Promise<T> => page.evaluate<T>(expression);

/** What axe finds at a widget, and where. Rows of a table are alike, and there may be a thousand of them. */
async function faults(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).include('[data-widget]').exclude('.menu tbody tr:nth-child(n + 4)');
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Parts of a widget's menu show one at a time: after it was touched, each combination looks at another one. */
const parts: Readonly<Record<string, number>> = { 'en light': 0, 'en dark': 2, 'zh light': 1, 'zh dark': 3 };

for (const name of widgetNames) {
  for (const locale of languages) {
    test(`${name}, ${locale}: axe finds nothing in either theme, before and after touching it (W15)`, async ({
      page,
    }) => {
      await page.goto(`/${locale}/w/${name}/`);
      await run(page, settled);
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        expect(await faults(page), `before, ${colorScheme}`).toEqual([]);
      }
      await run(page, touch);
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        const part = page.locator('.menu > .buttons button').nth(parts[`${locale} ${colorScheme}`] ?? 0);
        await part.click();
        await expect(part).toHaveAttribute('aria-expanded', 'true');
        await expect(page.locator('.menu > :not(.buttons)').last()).toBeVisible();
        expect(await faults(page), `after, ${colorScheme}`).toEqual([]);
      }
    });
  }
}

test.describe('under reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  for (const name of widgetNames) {
    test(`${name} moves nothing by itself, and plays to the words of its still, in 8 pictures if it is one run (W9)`, async ({
      page,
    }) => {
      await page.goto(`/en/w/${name}/?pace=fast`);
      const before = await run<Shown>(page, settled);
      // A sign of life wakes the page.
      await page.mouse.move(5, 5);
      expect(await run<string[]>(page, untouched)).toEqual([]);
      const { after, pictures, animations, isOneRun } = await run<Calm>(page, playCalmly);
      expect({ outcome: after.outcome, takeaway: after.takeaway }).toEqual({
        outcome: before.outcome,
        takeaway: before.takeaway,
      });
      expect(animations).toEqual([]);
      if (isOneRun) expect(pictures).toBeLessThanOrEqual(8);
    });
  }
});
