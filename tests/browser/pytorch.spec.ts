/** The script that rebuilds a figure in PyTorch; whether it is right is for tests/contract/pytorch.test.ts. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

for (const [locale, data, name, words] of [
  ['en', 'Data', 'PyTorch script', 'Made by engine'],
  ['zh', '数据', 'PyTorch 脚本', '由该网页的引擎'],
] as const) {
  test(`${locale}: a figure gives its runs as one Python file, of the state it shows (W20)`, async ({ page }) => {
    await page.goto(`/${locale}/w/race/?learningRate=0.3`);
    await page.locator('.live[data-live=true]').waitFor();
    await page.getByRole('button', { name: data, exact: true }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('race.py');
    const script = readFileSync(await download.path(), 'utf8');
    expect(script).toContain(words);
    expect(script).toMatch(new RegExp(`/${locale}/w/race/\\?learningRate=0\\.3.*#race\\n`));
    expect(script.match(/torch\.optim\.SGD\(net\.parameters\(\), lr=0\.3\)/g)).toHaveLength(2);
    expect(script.match(/nn\.BatchNorm1d\(32\)/g)).toHaveLength(6);
  });
}

test('a figure that sweeps has its numbers and no script (W20)', async ({ page }) => {
  await page.goto('/en/w/learning-rate-range/');
  await page.locator('.live[data-live=true]').waitFor();
  await page.getByRole('button', { name: 'Data', exact: true }).click();
  await expect(page.locator('.menu .data-table')).toBeVisible();
  await expect(page.getByRole('button', { name: 'PyTorch script' })).toHaveCount(0);
});
