/** Other windows than host and frame have no say, and the loader leaves nothing with the host. */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { element, heardBy, keepEvents, train, usePosts } from './support/embeds.ts';
import { watchStorage } from './support/touched.ts';

const posts = usePosts();

/** Counts what is said to a post from its beginning: code for its head. */
const countMessages = `<script>window.told = 0; addEventListener('message', () => { told += 1; });</script>`;

/** Opens another tab from the post, of the very origin that embeds come from; each knows the other. */
async function openTab(page: Page, context: BrowserContext, site: string | undefined): Promise<Page> {
  const opened = context.waitForEvent('page');
  await page.evaluate((url) => Object.assign(window, { tab: window.open(url) }), `${site}/en/about/`);
  const tab = await opened;
  await tab.waitForLoadState();
  return tab;
}

test('another tab that says it is the frame, before the frame does, gets no port, and moves nothing (M6)', async ({
  page,
  context,
  baseURL,
}) => {
  let release = () => {};
  const isOver = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/embed/v1/en/race/**', (route) => isOver.then(() => route.continue()));
  // A frame that does not come keeps the post from being loaded.
  const post = posts.put(element(baseURL, 'load="eager"'), keepEvents + countMessages);
  await page.goto(post, { waitUntil: 'domcontentloaded' });
  await expect(page.locator('bn-widget iframe')).toHaveCount(1);
  const tab = await openTab(page, context, baseURL);
  const forged = ['hello', 'ready', 'resize', 'state', 'error', 'reply'];
  await tab.evaluate((types) => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
    for (const t of types) {
      window.opener.postMessage({ ch: 'bn-embed', v: 1, t, d: { height: 3999, code: 'timeout' } }, '*');
    }
  }, forged);
  await expect.poll(() => page.evaluate('told')).toBe(forged.length);
  // Whatever the element had answered would come before this.
  await page.evaluate('tab.postMessage("over", "*")');
  await expect.poll(() => tab.evaluate('heard.at(-1)')).toBe('over');
  expect(await tab.evaluate('heard')).toEqual(['over']);
  await expect(page.locator('bn-widget a')).toBeVisible();
  for (const type of ['ready', 'resize', 'state', 'error']) expect(await heardBy(page, type)).toEqual([]);
  await tab.close();
  release();
  await train(page.frameLocator('bn-widget iframe'));
});

test('a frame takes no port from another tab, and then that of its parent (M6)', async ({ page, context, baseURL }) => {
  await posts.open(
    page,
    `<iframe src="${baseURL}/embed/v1/en/race/" sandbox="allow-scripts" width="700" height="800"></iframe>`,
  );
  const frame = page.frameLocator('iframe');
  await frame.locator('.live[data-live=true]').waitFor();
  const [, inside] = page.frames();
  await inside?.evaluate(
    `window.told = []; addEventListener('message', ({ data, ports }) => told.push([data.t, ports.length]))`,
  );
  const tab = await openTab(page, context, baseURL);
  await tab.evaluate(() => {
    const { port1, port2 } = new MessageChannel();
    window.opener.frames[0].postMessage({ ch: 'bn-embed', v: 1, t: 'port' }, '*', [port2]);
    port1.postMessage({ ch: 'bn-embed', v: 1, t: 'theme', d: { theme: 'dark' } });
    port1.postMessage({ ch: 'bn-embed', v: 1, t: 'set', d: { state: { step: 3 } } });
  });
  await expect.poll(() => inside?.evaluate('told')).toEqual([['port', 1]]);
  // The first port stays: had it been the stranger's, this one would be ignored.
  const state = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => data.t === 'reply' && resolve(data.d.state);
        window.frames[0]?.postMessage({ ch: 'bn-embed', v: 1, t: 'port' }, '*', [port2]);
        port1.postMessage({ ch: 'bn-embed', v: 1, t: 'get', id: 1 });
      }),
  );
  expect(state).toEqual({});
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'auto');
});

test('the loader touches nothing that the browser stores for the post (M13)', async ({ page, context, baseURL }) => {
  const touched = await watchStorage(page);
  await posts.open(page, element(baseURL, 'theme="host" state="step=12"'));
  await train(page.frameLocator('bn-widget iframe'));
  await page.evaluate(`(async () => {
    const widget = document.querySelector('bn-widget');
    await widget.exportAs('csv');
    widget.remove();
    document.body.append(widget);
    await widget.ready;
  })()`);
  expect(await touched(page)).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  // What is watched is seen.
  await page.evaluate('void [localStorage, document.cookie]');
  expect(await touched(page)).toEqual(['localStorage', 'cookie']);
});
