/** First screen, quiet page, quick answers, nothing out of sight. */
import { expect, test } from '@playwright/test';
import { longest, traced } from '../support/trace.ts';
import { atRest, attach } from './support/measured.ts';
import { languages } from './support/pages.ts';
import { openRace, runsPast } from './support/race.ts';
import { sum, watchShifts } from './support/shifts.ts';

const sizes = [
  { width: 1280, height: 800 },
  { width: 360, height: 740 },
];

for (const viewport of sizes) {
  for (const locale of languages) {
    test.describe(`${locale} at ${viewport.width}×${viewport.height}`, () => {
      test.use({ viewport });

      test('question, picture and play are in the first screen, and nothing moves by itself (W14)', async ({
        page,
      }) => {
        const shifts = await watchShifts(page);
        const race = await openRace(page, locale);
        await expect(race.play).toBeInViewport({ ratio: 0.9 });
        await expect(race.picture).toBeInViewport({ ratio: 0.9 });
        expect(await shifts()).toEqual([]);
        await race.play.click();
        await runsPast(race, 8);
        expect(sum(await shifts())).toBeLessThan(0.001);
      });
    });
  }
}

test('play answers, and while it trains no task of the page works for over 50 ms (W14)', async ({ page, browser }) => {
  const race = await openRace(page, 'en');
  await race.play.click();
  await runsPast(race, 5);
  await race.reset.click();
  await expect(race.live).toHaveAttribute('data-step', '0');
  const train = async () => {
    await race.play.click();
    const start = Date.now();
    await expect.poll(race.step, { intervals: [10] }).toBeGreaterThan(0);
    await attach('milliseconds from play to a first step', Date.now() - start);
    await runsPast(race, 20);
  };
  const { tasks } = await traced(browser, page, train, 'train');
  expect(tasks.length).toBeGreaterThan(100);
  const { ms, parts } = longest(tasks);
  expect(ms, `the longest: ${parts}`).toBeLessThan(50);
});

test('out of sight a run stops, back in sight it goes on (W7)', async ({ page }) => {
  const race = await openRace(page, 'en');
  await race.play.click();
  await runsPast(race, 2);
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  const step = await atRest(race.step);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await expect.poll(race.step).toBeGreaterThan(step);
});
