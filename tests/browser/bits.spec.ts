import { expect, test } from '@playwright/test';
import bits from '../../src/content/results/bits.json' with { type: 'json' };

for (const locale of ['en', 'zh']) {
  test(`${locale}: Chromium trains every reference run to the committed bits (E6)`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.goto(`/${locale}/same-bits/`);
    await page.locator('.same-bits button').click();
    const rows = page.locator('.same-bits tbody tr');
    await expect(rows).toHaveCount(Object.keys(bits).length);
    await expect(page.locator('[data-verdict=same]')).toHaveCount(Object.keys(bits).length, { timeout: 100_000 });
    for (const [name, fingerprint] of Object.entries(bits)) {
      const row = page.locator(`[data-run="${name}"]`);
      await expect(row.locator('td').nth(1)).toHaveText(fingerprint);
      await expect(row).toHaveAttribute('data-verdict', 'same');
    }
    await expect(page.locator('.same-bits [role=status]')).toContainText(String(Object.keys(bits).length));
  });
}
