import { expect, type Page, test } from '@playwright/test';
import { languages, themes } from './support/pages.ts';
import { openRace, patchWorkers, type RaceOnPage } from './support/race.ts';

/** A look of the widget: the address that leads to it, and what a reader does there. */
interface Look {
  readonly query?: string;
  /** Before the page loads. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  readonly act?: (race: RaceOnPage) => Promise<unknown>;
  readonly status: string;
}

/** Every state that has a look of its own. */
const looks: Readonly<Record<string, Look>> = {
  still: { status: 'still' },
  beginning: { query: '?step=0', status: 'paused' },
  running: { query: '?step=47', status: 'paused' },
  scrubbed: { query: '?step=200', act: (race) => race.slider.fill('90'), status: 'paused' },
  diverged: { query: '?learningRate=1&seed=9', status: 'finished' },
  digits: { query: '?task=digits&depth=3&learningRate=0.3&step=60', status: 'paused' },
  changed: { query: '?learningRate=7&step=40', status: 'paused' },
  failed: {
    prepare: (page) => patchWorkers(page, 'delete self.WebAssembly;'),
    act: (race) => race.play.click(),
    status: 'failed',
  },
};

for (const [name, look] of Object.entries(looks)) {
  for (const locale of languages) {
    for (const theme of themes) {
      for (const width of [360, 1280]) {
        test(`race, ${name}, ${locale}, ${theme}, ${width} looks as it did (W17)`, async ({ page }) => {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
          await look.prepare?.(page);
          const race = await openRace(page, locale, look.query);
          await look.act?.(race);
          await expect(race.live).toHaveAttribute('data-status', look.status);
          await page.mouse.move(0, 0);
          // How long a training took is the only thing that differs from run to run.
          const provenance = await race.provenance.elementHandle();
          await provenance?.evaluate((line) => {
            (line as HTMLElement).style.color = 'transparent';
          });
          await expect(race.widget).toHaveScreenshot(`race-${name}-${locale}-${theme}-${width}.png`);
        });
      }
    }
  }
}
