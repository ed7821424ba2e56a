/** Each widget as a reader first sees it, in both languages and themes, narrow and wide. The race has more looks. */
import { expect, test } from '@playwright/test';
import { widgetNames } from './support/exercise.ts';
import { faultsOfLabels } from './support/labels.ts';
import { languages, themes } from './support/pages.ts';

for (const name of widgetNames.filter((each) => each !== 'race')) {
  for (const locale of languages) {
    for (const theme of themes) {
      for (const width of [360, 1280]) {
        test(`${name}, ${locale}, ${theme}, ${width} looks as it did (W17)`, async ({ page }) => {
          await page.setViewportSize({ width, height: 1000 });
          await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
          await page.goto(`/${locale}/w/${name}/`);
          await page.locator('.live[data-live=true]').waitFor();
          await page.mouse.move(0, 0);
          await expect(page.locator('[data-widget]')).toHaveScreenshot(`${name}-${locale}-${theme}-${width}.png`);
          expect(await faultsOfLabels(page.locator('[data-widget]'))).toEqual([]);
        });
      }
    }
  }
}
