import { expect, test } from '@playwright/test';
import { languages } from './support/pages.ts';
import { findRace, finish, openRace, runsPast, type } from './support/race.ts';

test('the untouched page keeps a bare address (U1)', async ({ page }) => {
  await openRace(page, 'en');
  await page.waitForTimeout(600);
  expect(new URL(page.url()).search).toBe('');
});

for (const locale of languages) {
  test(`${locale}: a link gives the same moment, the same numbers, the same bits (U4)`, async ({ page, context }) => {
    const race = await openRace(page, locale, '?utm_source=x');
    await race.radio('learningRate', '0.3').check();
    await race.more.click();
    await type(race.seed, 11);
    await runsPast(race, 2);
    await race.pause.click();
    await expect.poll(() => new URL(page.url()).searchParams.get('step')).toBe(String(await race.step()));
    const told = async (of: typeof race) => ({ words: await of.takeaway.innerText(), bits: await of.fingerprint() });
    const other = await openRace(await context.newPage(), locale, new URL(page.url()).search);
    await expect(other.live).toHaveAttribute('data-status', 'paused');
    await expect.poll(() => told(other)).toEqual(await told(race));
    await expect.poll(() => other.picture.innerHTML()).toBe(await race.picture.innerHTML());
    expect(new URL(page.url()).searchParams.get('utm_source')).toBe('x');
  });
}

test('what goes back to its default leaves the address (U1)', async ({ page }) => {
  const race = await openRace(page, 'en', '?seed=9&step=40');
  await expect(race.live).toHaveAttribute('data-status', 'paused');
  await race.more.click();
  await type(race.seed, 7);
  await finish(race);
  await expect.poll(() => new URL(page.url()).search).toBe('');
});

test('while a run goes on the address rests, until somebody needs it (U5)', async ({ page }) => {
  const race = await openRace(page, 'en');
  await race.play.click();
  await runsPast(race, 1);
  await page.waitForTimeout(500);
  expect(new URL(page.url()).search).toBe('');
  await page.evaluate(() => document.dispatchEvent(new CustomEvent('bn:flush-url')));
  expect(new URL(page.url()).search).toMatch(/^\?step=\d+$/);
});

test('the switch of languages keeps settings and step in the middle of a run (U5)', async ({ page }) => {
  const race = await openRace(page, 'en', '?learningRate=0.3');
  await finish(race);
  await race.play.click();
  await runsPast(race, 5);
  await page.locator('[data-language-switch]').first().click();
  await page.waitForURL('**/zh/**');
  const step = Number(new URL(page.url()).searchParams.get('step'));
  const other = findRace(page, 'zh');
  await expect(other.radio('learningRate', '0.3')).toBeChecked();
  await expect(other.live).toHaveAttribute('data-status', 'paused');
  await expect(other.live).toHaveAttribute('data-step', String(step));
  expect(step).toBeGreaterThan(5);
});

test('the link of the menu leads to the moment shown (U4)', async ({ page }) => {
  const race = await openRace(page, 'en');
  await race.slider.fill('33');
  await expect(race.live).toHaveAttribute('data-status', 'paused');
  await race.link.click();
  await expect(race.widget.getByRole('textbox')).toHaveValue(/\/en\/\?step=33#race$/);
});
