/** What an author of a post gets who did less, or otherwise, than the guide says. */
import { expect, test } from '@playwright/test';
import { listen } from './support/complaints.ts';
import { element, heardBy, keepEvents, usePosts } from './support/embeds.ts';

const posts = usePosts();

test('a host that forbids the frame to scroll, and cuts it off, does not keep its end from readers (M15)', async ({
  page,
  baseURL,
}) => {
  const src = `${baseURL}/embed/v1/en/noisy-bn/`;
  await posts.open(
    page,
    `<iframe src="${src}" sandbox="allow-scripts" width="340" height="600" scrolling="no"></iframe>`,
  );
  const frame = page.frameLocator('iframe');
  await frame.locator('.live[data-live=true]').waitFor();
  await page.mouse.move(170, 300);
  // Only a wheel tells: a script may scroll what a reader may not.
  await expect(async () => {
    await page.mouse.wheel(0, 500);
    await expect(frame.locator('.embed-credit')).toBeInViewport({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('the wheel goes on to the post where the frame is whole (M15)', async ({ page, baseURL }) => {
  await posts.open(page, `${element(baseURL)}<div style="height:4000px"></div>`);
  const frame = page.frameLocator('bn-widget iframe');
  await frame.locator('.live[data-live=true]').waitFor();
  const hidden = () => frame.locator('body').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  await expect.poll(hidden).toBe(0);
  await page.mouse.move(170, 300);
  await expect(async () => {
    await page.mouse.wheel(0, 500);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
  }).toPass({ timeout: 20_000 });
});

test('of an unknown widget no place is kept free, and what is asked later is refused; its name mended, it answers (M12)', async ({
  page,
  baseURL,
}) => {
  const complaints = listen(page);
  await posts.open(page, element(baseURL, 'height="900"', 'no-such'), undefined, keepEvents);
  await expect.poll(async () => (await heardBy(page, 'error')).length).toBe(1);
  await expect.poll(() => page.locator('bn-widget').evaluate(({ clientHeight }) => clientHeight)).toBeLessThan(500);
  const found = await page.evaluate(`(async () => {
    const widget = document.querySelector('bn-widget');
    const refused = await widget.setState({ step: 7 }).catch(({ message }) => message);
    widget.setAttribute('name', 'race');
    const { widget: name } = await widget.ready;
    return { refused, name, state: await widget.getState() };
  })()`);
  expect(found).toEqual({ refused: expect.stringContaining('expected one of'), name: 'race', state: {} });
  expect(complaints).toEqual([]);
});

test('without a title the frame has that of the widget, in its language; with one, that (M7)', async ({
  page,
  baseURL,
}) => {
  await posts.open(page, element(baseURL, 'lang="zh"'));
  const frame = page.locator('bn-widget iframe');
  await expect(frame).toHaveAttribute('title', '批量归一化真的让训练更快吗？');
  await page.evaluate(() => document.querySelector('bn-widget')?.setAttribute('title', '赛跑'));
  await expect(frame).toHaveAttribute('title', '赛跑');
});

test('a theme that is set to that of the host later follows it (M11)', async ({ page, baseURL }) => {
  await posts.open(page, element(baseURL));
  const root = page.frameLocator('bn-widget iframe').locator('html');
  await page.frameLocator('bn-widget iframe').locator('.live[data-live=true]').waitFor();
  await page.evaluate(() => document.querySelector('bn-widget')?.setAttribute('theme', 'host'));
  for (const theme of ['dark', 'light']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    await expect(root).toHaveAttribute('data-theme', theme);
  }
});

test('states are told four times a second at most, the last of them always (M7)', async ({ page, baseURL }) => {
  await posts.open(page, element(baseURL), undefined, keepEvents);
  await page.frameLocator('bn-widget iframe').locator('.live[data-live=true]').waitFor();
  const seconds = await page.evaluate<number>(`(async () => {
    const widget = document.querySelector('bn-widget');
    const began = performance.now();
    for (let step = 1; step <= 60; step++) {
      await widget.setState({ step });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return (performance.now() - began) / 1000;
  })()`);
  const states = async () => (await heardBy(page, 'state')).map(({ detail }) => detail.state);
  await expect.poll(async () => (await states()).at(-1)).toEqual({ step: '60' });
  const { length } = await states();
  expect(length).toBeGreaterThan(1);
  expect(length).toBeLessThanOrEqual(Math.ceil(4 * seconds) + 1);
});

test('load="click" with nothing inside to click: the widget comes when it is near; a link is waited for (M1)', async ({
  page,
  baseURL,
}) => {
  const waiting = element(baseURL, 'load="click"');
  await posts.open(page, waiting.replace(/<a .*<\/a>/, '') + waiting);
  const [empty, linked] = [page.locator('bn-widget').first(), page.locator('bn-widget').last()];
  await empty.locator('iframe').contentFrame().locator('.live[data-live=true]').waitFor();
  await linked.scrollIntoViewIfNeeded();
  await expect(linked.locator('a')).toBeInViewport();
  await expect(linked.locator('iframe')).toHaveCount(0);
  await linked.locator('a').click();
  await linked.locator('iframe').contentFrame().locator('.live[data-live=true]').waitFor();
});
