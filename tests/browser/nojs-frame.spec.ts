import { expect, test } from '@playwright/test';
import { languages } from './support/pages.ts';

test.use({ javaScriptEnabled: false });

test('without scripts the switch is a link, and no control is dead (F16)', async ({ page }) => {
  await page.goto('/en/chapters/the-race/');
  await expect(page.locator('[data-theme-choice]')).toBeHidden();
  await page.locator('[data-language-switch]').click();
  expect(new URL(page.url()).pathname).toBe('/zh/chapters/the-race/');
});

for (const language of languages) {
  test(`without scripts /${language}/ has title, picture, prose and papers (F16)`, async ({ page }) => {
    await page.goto(`/${language}/`);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('[data-widget] .picture svg').locator('visible=true').first()).toBeVisible();
    await expect(page.locator('#what-a-race-proves + p')).toBeVisible();
    await expect(page.locator('.references li').first()).toBeVisible();
  });
}

test('without scripts a term still explains itself, and the contents open (F16)', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/en/');
  await page.locator('.term-word').first().click();
  await expect(page.locator('.card').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.locator('.contents summary').click();
  await expect(page.locator('.contents a').first()).toBeVisible();
});

test('without scripts a citation leads to its paper in the list (F12, F16)', async ({ page }) => {
  await page.goto('/en/chapters/shift-inside/');
  await page.locator('.cite a[href="#ref-santurkar2018"]').first().click();
  await expect(page.locator('#ref-santurkar2018')).toBeInViewport();
});

test('without scripts the root offers both languages (F2)', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('.choice a')).toHaveCount(2);
});
