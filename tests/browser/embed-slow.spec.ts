/** Embeds where the line is slow, and beside a busy reader. */
import { expect, test } from '@playwright/test';
import { element, train, usePosts } from './support/embeds.ts';
import { attach } from './support/measured.ts';
import { slow3G, startSlowLine } from './support/slow.ts';

const posts = usePosts();

/** Notes in each picture of the page whether a reader sees the link with its picture, or the frame: code for the head. */
const watchPlace = `<script>
  window.seen = [];
  addEventListener('DOMContentLoaded', function look() {
    const widget = document.querySelector('bn-widget');
    const frame = widget.shadowRoot?.querySelector('iframe');
    const isShown = (one) => one?.checkVisibility({ opacityProperty: true }) && one.getBoundingClientRect().height > 100;
    const now = [isShown(widget.querySelector('a img')) && 'picture', isShown(frame) && 'frame'].filter(Boolean).join(' and ');
    if (seen.at(-1) !== now) seen.push(now);
    requestAnimationFrame(look);
  });
</script>`;

test('on a slow line link and picture stand until the widget answers, then it is live (M14)', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const line = await startSlowLine(baseURL ?? '', slow3G);
  const picture = `<img src="${line.url}/embed/v1/en/race/static.svg"`;
  await posts.open(page, element(line.url).replace('<img', picture), undefined, watchPlace);
  const image = page.locator('bn-widget img');
  await expect.poll(() => image.evaluate((it: HTMLImageElement) => it.complete && it.naturalWidth)).toBeGreaterThan(0);
  await expect(page.locator('bn-widget iframe')).toHaveCount(1);
  expect(await page.evaluate('seen')).toEqual(['picture']);
  await train(page.frameLocator('bn-widget iframe'));
  expect(await page.evaluate('seen')).toEqual(['picture', 'frame']);
  await page.close();
  await line.close();
});

test('three that train leave the post to its reader: each in a process of its own, its work in a worker (M8)', async ({
  page,
  baseURL,
  context,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1600, height: 900 });
  const column = `<div style="flex: 1">${element(baseURL, 'load="eager" state="pace=slow"')}</div>`;
  const watch = `<script>window.delays = [];
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'click') delays.push(duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: true });</script>`;
  const button = '<button onclick="this.textContent = Number(this.textContent) + 1">0</button>';
  await posts.open(page, `${button}<div style="display: flex">${column.repeat(3)}</div>`, undefined, watch);
  const frames = page.locator('bn-widget iframe');
  for (let i = 0; i < 3; i++) {
    const frame = frames.nth(i).contentFrame();
    await frame.locator('.live[data-live=true]').waitFor();
    await frame.locator('.play').click();
  }
  await expect.poll(() => page.workers().length).toBe(3);
  for (let i = 1; i <= 20; i++) {
    await page.locator('button').click();
    await expect(page.locator('button')).toHaveText(String(i));
  }
  const delays = await page.evaluate<number[]>('delays');
  // Clicks that took less than 16 ms are not told of. The number is for people: machines differ.
  const slowest = Math.max(0, ...delays);
  await attach('milliseconds until the post answered a click', { clicks: 20, slowerThan16: delays.length, slowest });
  const [, ...inside] = page.frames();
  expect(inside.length).toBe(3);
  // A frame that shares the process of the post has no session of its own: this throws.
  for (const frame of inside) await (await context.newCDPSession(frame)).detach();
});
