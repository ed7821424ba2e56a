/** For every reader. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { languages, themes } from './support/pages.ts';
import { findRace, openRace } from './support/race.ts';

test('everything goes by keyboard, in the order of the page, and Tab leaves the widget (W15)', async ({ page }) => {
  const race = await openRace(page, 'en');
  await race.play.focus();
  await page.keyboard.press('Enter');
  await expect(race.live).toHaveAttribute('data-status', 'running');
  await page.keyboard.press('Space');
  await expect(race.live).toHaveAttribute('data-status', 'paused');
  await race.slider.focus();
  await page.keyboard.press('Home');
  await expect(race.live).toHaveAttribute('data-step', '0');
  await page.keyboard.press('ArrowRight');
  await expect(race.live).toHaveAttribute('data-step', '1');
  await race.radio('learningRate', '0.1').focus();
  await page.keyboard.press('ArrowRight');
  await expect(race.radio('learningRate', '0.3')).toBeChecked();
  await race.play.or(race.pause).focus();
  const places: number[] = [];
  for (let i = 0; i < 20; i++) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate(() => {
      const inside = [...document.querySelectorAll('#race :is(button, input, summary, [tabindex])')];
      return inside.indexOf(document.activeElement as Element);
    });
    if (place < 0) break;
    places.push(place);
  }
  expect(places.length).toBeGreaterThan(6);
  expect(places.length).toBeLessThan(20);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test.describe('under reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('a run is a handful of still pictures (W9)', async ({ page }) => {
    const race = await openRace(page, 'en', '?pace=fast');
    await page.evaluate(() => {
      const steps: (string | null)[] = [];
      Object.assign(window, { steps });
      const live = document.querySelector('#race .live');
      if (live)
        new MutationObserver(() => steps.push(live.getAttribute('data-step'))).observe(live, {
          attributeFilter: ['data-step'],
        });
    });
    await race.play.click();
    await expect(race.live).toHaveAttribute('data-status', 'finished', { timeout: 15_000 });
    const steps = await page.evaluate(() => (window as unknown as { steps: string[] }).steps);
    expect(new Set(steps).size).toBeLessThanOrEqual(8);
  });
});

test('the live region is silent while scrubbing, and sums up in 120 characters at rest (W12)', async ({ page }) => {
  const race = await openRace(page, 'en');
  const region = race.widget.locator('.announcer');
  await expect(region).toBeEmpty();
  await race.play.click();
  await expect.poll(race.step).toBeGreaterThan(2);
  await race.pause.click();
  await expect(region).toHaveText(/^After \d+ steps/);
  const words = await region.innerText();
  expect(words.length).toBeLessThanOrEqual(120);
  await race.slider.fill('1');
  await expect(race.live).toHaveAttribute('data-step', '1');
  await expect(region).toHaveText(words);
});

for (const locale of languages) {
  for (const theme of themes) {
    test(`${locale}, ${theme}: axe finds nothing, before and after touching it (W15)`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      const scan = async () =>
        (await new AxeBuilder({ page }).include('#race').analyze()).violations.map(({ id, nodes }) => [
          id,
          nodes[0]?.html,
        ]);
      await openRace(page, locale);
      expect(await scan()).toEqual([]);
      const race = findRace(page, locale);
      await race.play.click();
      await expect.poll(race.step).toBeGreaterThan(2);
      await race.pause.click();
      await race.more.click();
      await race.data.click();
      await race.tally.summary.click();
      expect(await scan()).toEqual([]);
    });
  }
}

test.describe('on a touch screen', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('targets are large, and the page is no wider than the screen (W15)', async ({ page }) => {
    const race = await openRace(page, 'zh');
    await race.more.click();
    const boxes = await race.widget
      .locator('button:visible, summary:visible, .stops label:visible')
      .evaluateAll((all) => all.map((target) => target.getBoundingClientRect().height));
    expect(Math.min(...boxes)).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});
