/** Widgets on other people's pages: two real origins, the documented snippets. */
import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { type Host, post, startHost } from './support/host.ts';

let host: Host;
let count = 0;

test.beforeAll(async () => {
  host = await startHost();
});
test.afterAll(() => host.close());

/** Opens a post of the host with this body. */
async function openPost(page: Page, body: string, headers?: Record<string, string>, head?: string): Promise<void> {
  count += 1;
  await page.goto(host.put(`/post-${count}/`, { html: post(body, head), ...(headers && { headers }) }));
}

const fallback = '<a href="https://example.org/en/w/race/"><img alt="The race" width="600" height="400"></a>';
const element = (site: string | undefined, attributes = '') =>
  `<bn-widget name="race" ${attributes}>${fallback}</bn-widget><script async src="${site}/embed/v1/loader.js"></script>`;

/** Complaints of the page and of its frames. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

/** Trains the race in a frame up to a step, and expects its bits. */
async function train(frame: FrameLocator, fingerprint: string | RegExp = /./): Promise<void> {
  await frame.locator('.live[data-live=true]').waitFor();
  await frame.getByRole('slider', { name: 'Step' }).fill('40');
  await expect(frame.locator('.live')).toHaveAttribute('data-status', 'paused');
  await expect(frame.locator('.live')).toHaveAttribute('data-step', '40');
  await expect(frame.locator('.provenance')).toHaveAttribute('data-fingerprint', fingerprint);
}

test('the loader brings the widget: sandboxed, of its height, without the link, without complaints (M1)', async ({
  page,
  baseURL,
}) => {
  const complaints = listen(page);
  await openPost(page, element(baseURL));
  const frame = page.frameLocator('bn-widget iframe');
  await expect(page.locator('bn-widget a')).toHaveCount(0);
  await train(frame);
  const [child] = page.frames().slice(1);
  expect(await child?.evaluate(() => self.origin)).toBe('null');
  const content = await frame.locator('.embed').evaluate((embed) => embed.getBoundingClientRect().height);
  const height = await page.locator('bn-widget iframe').evaluate((it) => it.getBoundingClientRect().height);
  expect(Math.abs(content - height)).toBeLessThanOrEqual(1);
  expect(complaints).toEqual([]);
});

const modes = {
  'no sandbox': '',
  'scripts only': 'sandbox="allow-scripts"',
  'the sandbox of WordPress': 'sandbox="allow-scripts" security="restricted"',
};

test('in every sandbox the engine starts, and the bits are those of the site (M2)', async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  await page.goto('/en/w/race/?step=40');
  await expect(page.locator('.live')).toHaveAttribute('data-step', '40');
  await expect(page.locator('.live')).toHaveAttribute('data-status', 'paused');
  await page.waitForTimeout(300);
  const expected = (await page.locator('.provenance').getAttribute('data-fingerprint')) ?? 'none';
  for (const sandbox of Object.values(modes)) {
    await openPost(page, `<iframe ${sandbox} src="${baseURL}/embed/v1/en/race/" width="700" height="800"></iframe>`);
    await train(page.frameLocator('iframe'), expected);
  }
});
