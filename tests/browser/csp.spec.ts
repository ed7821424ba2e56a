import { expect, test } from '@playwright/test';
import { listen } from './support/complaints.ts';
import { everyPage, widgetPages } from './support/pages.ts';

for (const path of [...everyPage, ...widgetPages]) {
  test(`${path}: a strict policy nothing violates, no foreign request, no cookie, no storage (F15)`, async ({
    page,
    baseURL,
    context,
  }) => {
    const foreign: string[] = [];
    const complaints = listen(page);
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url)) foreign.push(url);
    });
    await page.addInitScript(() => {
      Object.assign(window, { violations: [] });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        (window as unknown as { violations: string[] }).violations.push(`${violatedDirective} ${blockedURI}`),
      );
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    const written = (await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content')) ?? '';
    // A frame names the origin that it stands at, as in a sandbox some browsers know no 'self'.
    const policy = written.replaceAll(baseURL ?? '', "'self'");
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe-inline|(?<!wasm-)unsafe-eval|https?:|\*/);
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([]);
    expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
    expect(await context.cookies()).toEqual([]);
    // A frame has no origin, and so no storage: the browser refuses to name it.
    const storage = page.evaluate(() => localStorage.length + sessionStorage.length);
    if (path.startsWith('/embed/')) await expect(storage).rejects.toThrow('SecurityError');
    else expect(await storage).toBe(0);
  });
}

test('the theme script runs even where the policy comes first, as a header (F15)', async ({ page }) => {
  const document = '/en/';
  await page.addInitScript(() => localStorage.setItem('bn-theme', 'dark'));
  await page.route(`**${document}`, async (route) => {
    const response = await route.fetch();
    const policy = (await response.text()).match(/content-security-policy" content="([^"]+)"/)?.[1] ?? '';
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
  });
  await page.goto(document);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('and a script it does not know is refused (F15)', async ({ page }) => {
  await page.goto('/en/');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.intruder = true';
    document.body.append(script);
    return 'intruder' in window;
  });
  expect(ran).toBe(false);
});
