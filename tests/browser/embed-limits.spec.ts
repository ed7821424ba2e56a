/** What an embed costs the page it stands on. Milliseconds are attached, not asserted: machines differ. */
import { expect, type Page, test } from '@playwright/test';
import { element, heardBy, isReady, keepEvents, train, usePosts } from './support/embeds.ts';
import { atRest, attach } from './support/measured.ts';
import { sum, watchShifts } from './support/shifts.ts';

const posts = usePosts();

/** The code that the site tells authors to paste. */
async function documented(page: Page, site: string): Promise<string> {
  await page.goto('/en/embedding/');
  const code = await page.locator('[data-snippet=html] code').innerText();
  return code.replaceAll('https://example.org', site);
}

test.describe('on a tall screen', () => {
  test.use({ viewport: { width: 1280, height: 1080 } });

  test('the documented code moves nothing, tells at most two heights, then none for ten seconds (M16, M20)', async ({
    page,
    baseURL,
  }) => {
    const snippet = await documented(page, baseURL ?? '');
    const words = '<p>Some words of the post that must not jump while they are read.</p>'.repeat(20);
    const body = `<div style="width:720px"><p>First words.</p>${snippet}${words}</div>`;
    const shifts = await watchShifts(page);
    await posts.open(page, body, undefined, keepEvents);
    await isReady(page);
    const [ready] = await heardBy(page, 'ready');
    await attach('milliseconds from cold to ready', ready?.at);
    await page.frameLocator('bn-widget iframe').locator('.live[data-live=true]').waitFor();
    const told = async () => (await heardBy(page, 'resize')).length;
    const early = await atRest(told, 2000);
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThanOrEqual(2);
    await page.waitForTimeout(10_000);
    expect(await told()).toBe(early);
    expect(sum(await shifts())).toBeLessThanOrEqual(0.02);
  });
});

test('twenty on a page: three frames before anybody scrolls, six at any time, no worker that nobody asked for (M8)', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000);
  // As wide as the frames will be: the post has a margin of 8 pixels.
  await page.setViewportSize({ width: 784, height: 800 });
  await page.goto('/embed/v1/en/race/');
  await page.locator('.live[data-live=true]').waitFor();
  const height = await page.locator('.embed').evaluate((embed) => Math.ceil(embed.getBoundingClientRect().height));
  await page.setViewportSize({ width: 800, height: 800 });
  const place = `height="${height}" style="display:block;min-height:${height}px"`;
  const many = element(baseURL, place).repeat(20);
  const shifts = await watchShifts(page);
  await posts.open(page, many, undefined, keepEvents);
  await expect.poll(async () => (await heardBy(page, 'ready')).length).toBeGreaterThan(0);
  const frames = page.locator('bn-widget iframe');
  expect(await frames.count()).toBeLessThanOrEqual(3);
  let most = 0;
  const widgets = page.locator('bn-widget');
  for (let i = 0; i < 20; i++) {
    await widgets.nth(i).scrollIntoViewIfNeeded();
    await expect(widgets.nth(i).locator('iframe')).toHaveCount(1);
    most = Math.max(most, await frames.count());
  }
  expect(most).toBeLessThanOrEqual(6);
  expect(page.workers().length).toBeLessThanOrEqual(2);
  expect(sum(await shifts())).toBeLessThanOrEqual(0.02);
  // What is far away has become a link and a picture again, as tall as the frame was.
  await expect(widgets.first().locator('a img')).toHaveCount(1);
  expect(await widgets.first().evaluate((widget) => widget.clientHeight)).toBeGreaterThan(500);
});

test('out of sight a worker rests, and each widget in sight has one at most (M8)', async ({ page, baseURL }) => {
  const below = '<div style="height:5000px"></div>';
  await posts.open(page, element(baseURL, 'load="eager" state="pace=slow"').repeat(2) + below);
  const frame = page.locator('bn-widget iframe').first().contentFrame();
  await frame.locator('.live[data-live=true]').waitFor();
  await frame.locator('.play').click();
  await expect.poll(() => page.workers().length).toBe(1);
  const [worker] = page.workers();
  await worker?.evaluate(() => {
    const counter = Object.assign(self, { asked: 0 });
    addEventListener('message', () => counter.asked++);
  });
  const asked = () => worker?.evaluate(() => (self as unknown as { asked: number }).asked) ?? Promise.resolve(-1);
  await expect.poll(asked).toBeGreaterThan(0);
  await page.evaluate(() => scrollTo(0, 4500));
  await atRest(asked);
  await expect(frame.locator('.live')).not.toHaveAttribute('data-status', 'finished');
  expect(page.workers().length).toBeLessThanOrEqual(1);
});

test('ten seeds in an embed take one worker, however many the machine could run, and the race rests meanwhile (M8)', async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => 8 }));
  await posts.open(page, element(baseURL, 'load="eager" state="pace=slow"'));
  const frame = page.frameLocator('bn-widget iframe');
  const live = frame.locator('.live');
  await frame.locator('.live[data-live=true] .play').click();
  await expect(live).toHaveAttribute('data-status', 'running');
  await frame.locator('.tally summary').click();
  const button = frame.locator('.tally button');
  await button.click();
  await expect(live).toHaveAttribute('data-status', 'paused');
  await expect
    .poll(() => frame.locator('.tally progress').evaluate((it: HTMLProgressElement) => it.value))
    .toBeGreaterThan(2);
  // That of the race, which is asked for nothing, and that of the ten seeds.
  expect(page.workers().length).toBeLessThanOrEqual(2);
  await frame.locator('.play').click();
  await expect(live).toHaveAttribute('data-status', 'running');
  await expect(button).toHaveText('Go on');
  await expect.poll(() => page.workers().length).toBe(1);
});

test('a hundred put up and taken down: no worker, no frame, no memory is left (M9)', async ({ page, baseURL }) => {
  test.setTimeout(180_000);
  await posts.open(page, element(baseURL, 'load="eager" theme="host"'));
  await train(page.frameLocator('bn-widget iframe'));
  const devtools = await page.context().newCDPSession(page);
  const heap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  const cycle = (count: number) =>
    page.evaluate(async (times) => {
      type Widget = HTMLElement & { ready: Promise<unknown> };
      const original = document.querySelector('bn-widget') as Widget;
      for (let i = 0; i < times; i++) {
        const widget = original.cloneNode() as Widget;
        document.body.prepend(widget);
        // Some answer, most go while they load.
        if (i % 5 === 0) await widget.ready;
        else await new Promise((resolve) => setTimeout(resolve, 5));
        widget.remove();
      }
    }, count);
  await cycle(10);
  const before = await heap();
  await cycle(100);
  // The last frames are still being taken down.
  const growth = async () => (await heap()) - before;
  await expect.poll(growth).toBeLessThan(1_000_000);
  await attach('bytes of heap after a hundred cycles', await growth());
  await page.evaluate(() => document.querySelector('bn-widget')?.remove());
  await expect.poll(() => page.workers().length).toBe(0);
  await expect.poll(() => page.frames().length).toBe(1);
});
