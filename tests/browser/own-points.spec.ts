/** Points that a reader writes: what is wrong with them is said, and where they go. */
import { expect, type Page, test } from '@playwright/test';

const points = '0.1, 0.2, 0\n-0.3, 0.4, 1\n0.5, -0.6, 2\n-0.7, -0.8, 1';
const box = (page: Page) => page.locator('.own-points textarea');

async function open(page: Page): Promise<void> {
  await page.goto('/en/playground/?data=own');
  await page.locator('.live[data-live=true]').waitFor();
}

test('a line that is no point is named, and the points in use stay (U2)', async ({ page }) => {
  await open(page);
  await box(page).fill('0.1, 0.2, 0\n0.3, far, 1');
  await page.getByRole('button', { name: 'Use these points' }).click();
  await expect(page.locator('#playground-points-news')).toHaveText(/^Line 2: expected a number .*found “far”/);
});

test('own points go along to the other language and are nowhere else; a link says that it lacks them (U6)', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.url()} ${request.postData() ?? ''}`));
  await open(page);
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await expect(page.locator('.caveat')).toHaveCount(0);
  await box(page).fill(points);
  await page.getByRole('button', { name: 'Use these points' }).click();
  await expect(page.locator('.caveat')).toContainText('cannot carry your own points');
  await expect(page.locator('.link input')).not.toHaveValue(/0\.5/);
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  await page.locator('[data-language-switch]').click();
  await expect(page).toHaveURL(/\/zh\/playground\/\?.*data=own/);
  await expect(box(page)).toHaveValue(points);
  expect(await page.evaluate(() => sessionStorage.getItem('bn-points'))).toBe(null);
  expect(requests.filter((request) => /0\.5/.test(request))).toEqual([]);
});
