/** The race for every reader; what axe finds, and reduced motion, are in `widgets-access`. */
import { expect, test } from '@playwright/test';
import { openRace, runsPast } from './support/race.ts';

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
  await expect(race.live).toHaveAttribute('data-status', 'running');
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

test('the live region is silent while scrubbing, and sums up in 120 characters at rest (W12)', async ({ page }) => {
  const race = await openRace(page, 'en');
  const region = race.widget.locator('.announcer');
  await expect(region).toBeEmpty();
  await race.play.click();
  await runsPast(race, 2);
  await race.pause.click();
  await expect(region).toHaveText(/^After \d+ steps/);
  const words = await region.innerText();
  expect(words.length).toBeLessThanOrEqual(120);
  await race.slider.fill('1');
  await expect(race.live).toHaveAttribute('data-step', '1');
  await expect(region).toHaveText(words);
});

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
