/** How an embed looks on the host's ground: seams, forced colors, print. */
import { expect, type Page, test } from '@playwright/test';
import { element, usePosts } from './support/embeds.ts';

const posts = usePosts();

/** The color of one pixel of the screen, as three numbers. */
async function colorAt(page: Page, x: number, y: number): Promise<number[]> {
  const png = await page.screenshot({ clip: { x, y, width: 1, height: 1 } });
  return page.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context?.drawImage(image, 0, 0);
    return [...(context?.getImageData(0, 0, 1, 1).data.slice(0, 3) ?? [])];
  }, png.toString('base64'));
}

const ready = (page: Page) => page.frameLocator('bn-widget iframe').locator('.live[data-live=true]').waitFor();

for (const host of ['light', 'dark'] as const) {
  for (const theme of ['auto', 'light', 'dark', 'host']) {
    test(`on a ${host} post, theme ${theme}: the corners show the post's ground (M11)`, async ({ page, baseURL }) => {
      await page.emulateMedia({ colorScheme: host });
      const style = `<style>:root { color-scheme: ${host}; background: rgb(10, 120, 60); }</style>`;
      await posts.open(page, element(baseURL, `theme="${theme}" load="eager"`), undefined, style);
      await ready(page);
      const box = await page.locator('bn-widget iframe').boundingBox();
      await expect.poll(() => colorAt(page, box?.x ?? 0, box?.y ?? 0)).toEqual([10, 120, 60]);
      const wanted = theme === 'light' || theme === 'dark' ? theme : theme === 'host' ? 'light' : host;
      const ground = async () => {
        const [red = 0] = await colorAt(page, (box?.x ?? 0) + 8, (box?.y ?? 0) + 20);
        return red > 128 ? 'light' : 'dark';
      };
      await expect.poll(ground).toBe(wanted);
    });
  }
}

test('with forced colors words, controls and lines are seen (M11)', async ({ page, baseURL }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await posts.open(page, element(baseURL, 'load="eager"'));
  await ready(page);
  const frame = page.frameLocator('bn-widget iframe');
  const colors = await frame.locator('.embed').evaluate((embed) => {
    const style = (selector: string) => getComputedStyle(embed.querySelector(selector) as Element);
    return {
      isForced: matchMedia('(forced-colors: active)').matches,
      ground: getComputedStyle(embed).backgroundColor,
      words: style('.takeaway').color,
      play: style('.play').color,
      lines: [...embed.querySelectorAll('.figure path')].map((path) => getComputedStyle(path).stroke),
    };
  });
  expect(colors.isForced).toBe(true);
  for (const color of [colors.words, colors.play]) expect(color).not.toBe(colors.ground);
  expect(colors.lines.some((stroke) => stroke !== 'none' && stroke !== colors.ground)).toBe(true);
});

test('printed it is dark on white, whatever its theme, without controls (M11)', async ({ page, baseURL }) => {
  await posts.open(page, element(baseURL, 'load="eager" theme="dark"'));
  await ready(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const frame = page.frameLocator('bn-widget iframe');
  await expect(frame.locator('.play-bar')).toBeHidden();
  await expect(frame.locator('.picture svg.figure:visible')).toHaveCount(1);
  const [ground, ink] = await frame.locator('.embed').evaluate((embed) => {
    const lightness = (color: string) => Number(color.match(/[\d.]+/)?.[0]);
    const words = embed.querySelector('.takeaway') as Element;
    return [lightness(getComputedStyle(embed).backgroundColor), lightness(getComputedStyle(words).color)];
  });
  expect(ground).toBe(255);
  expect(ink).toBeLessThan(100);
});
