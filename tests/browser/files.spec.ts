/** The files beside each frame, as they were built. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { listen } from './support/complaints.ts';
import { usePosts } from './support/embeds.ts';
import { languages } from './support/pages.ts';

const posts = usePosts();

/** What WeChat's editor lets through, of what figures use. */
const elements = ['svg', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan'];
const forbidden =
  / (id|class|style|href|xlink:href|role|tabindex|on\w+|aria-[\w-]+|data-[\w-]+)=|url\(|<!|<\?|&(?!amp;|lt;|gt;|quot;|#)/g;

/** Width and height of a PNG, from its head. */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8).toString('latin1'), file).toBe('\x89PNG\r\n\x1a\n');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const frames = globSync('dist/embed/v1/*/*/index.html').map((file) => file.replace('index.html', ''));

test('pictures hold nothing that WeChat strips (M24)', () => {
  expect(frames.length).toBeGreaterThan(0);
  for (const frame of frames) {
    for (const name of ['wechat.svg', 'static.svg', 'static-dark.svg']) {
      const text = readFileSync(frame + name, 'utf8');
      const names = new Set([...text.matchAll(/<(\w[\w:-]*)/g)].map(([, element]) => element));
      expect
        .soft(
          [...names].filter((element) => !elements.includes(`${element}`)),
          frame + name,
        )
        .toEqual([]);
      expect.soft(text.match(forbidden) ?? [], frame + name).toEqual([]);
      const colors = [...text.matchAll(/ (?:fill|stroke|color)="([^"]*)"/g)].map(([, color]) => color);
      expect
        .soft(new Set(colors.filter((color) => !/^(#[\da-f]{3}|#[\da-f]{6}|none|currentColor)$/.test(`${color}`))))
        .toEqual(new Set());
      const sizes = [...text.matchAll(/<svg[^>]*? (?:width|height)="([^"]*)"/g)].map(([, size]) => size);
      expect
        .soft(
          sizes.filter((size) => !/^[\d.]+$/.test(`${size}`)),
          frame + name,
        )
        .toEqual([]);
    }
  }
});

test('each frame has a picture of the size that oEmbed says, a card, and a code (M23)', () => {
  for (const frame of frames) {
    const told = JSON.parse(readFileSync(`${frame}oembed.json`, 'utf8'));
    expect(told.thumbnail_url).toContain(`${frame.replace('dist', '')}static.png`);
    const size = pngSize(`${frame}static.png`);
    expect(size, frame).toEqual({ width: told.thumbnail_width, height: told.thumbnail_height });
    expect(size.width).toBe(1200);
    expect(pngSize(`${frame}og.png`)).toEqual({ width: 1200, height: 630 });
    expect(pngSize(`${frame}qr.png`).width).toBeGreaterThanOrEqual(300);
  }
});

test('the numbers beside each frame begin with the mark that tells spreadsheets of UTF-8 (M30)', () => {
  for (const frame of frames) {
    const bytes = readFileSync(`${frame}data.csv`);
    expect([...bytes.subarray(0, 3)], frame).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.subarray(3).toString().split('\r\n').length, frame).toBeGreaterThan(2);
  }
});

for (const locale of languages) {
  test(`under the picture stands an address, in ${locale}, which the figure alone does not have (M23)`, async ({
    page,
    baseURL,
  }) => {
    const folder = `${baseURL}/embed/v1/${locale}/race`;
    await posts.open(
      page,
      `<img crossorigin="anonymous" src="${folder}/static.png"><img crossorigin="anonymous" src="${folder}/static.svg">`,
    );
    const [png, svg] = await page.evaluate(async () => {
      const images = [...document.querySelectorAll('img')];
      await Promise.all(images.map((image) => image.decode()));
      return images.map((image) => {
        const canvas = new OffscreenCanvas(1200, Math.round((1200 * image.naturalHeight) / image.naturalWidth));
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.fillStyle = '#fff';
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.drawImage(image, 0, 0, canvas.width, canvas.height);
        // The last line, right half: dark pixels of its letters.
        const { data } = context.getImageData(600, canvas.height - 40, 600, 30);
        return data.filter((value, index) => index % 4 === 0 && value < 160).length;
      });
    });
    expect(png).toBeGreaterThan(500);
    expect(svg).toBeLessThan(png ?? 0);
  });
}

test('every chapter and widget page names a card that is there (M23)', () => {
  const pages = globSync(['dist/{en,zh}/{chapters,w}/*/index.html', 'dist/{en,zh}/w/*/*/index.html']);
  expect(pages.length).toBeGreaterThan(frames.length);
  for (const page of pages) {
    const html = readFileSync(page, 'utf8');
    const [, image = ''] = /<meta property="og:image" content="([^"]+)"/.exec(html) ?? [];
    expect(pngSize(`dist${new URL(image).pathname}`), page).toEqual({ width: 1200, height: 630 });
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image">');
  }
});

test('a preset opens in its state, in words and controls, and oEmbed carries it (M25)', async ({ page }) => {
  const complaints = listen(page);
  await page.goto('/en/w/race/ten-layers/');
  expect(new URL(page.url()).search).toBe('?learningRate=0.3&depth=10');
  const live = page.locator('.live');
  await expect(live).toHaveAttribute('data-live', 'true');
  await expect(page.getByRole('radio', { name: '10', exact: true })).toBeChecked();
  await expect(live).toHaveAttribute('data-outcome', 'onlyWith');
  const told = JSON.parse(readFileSync('dist/embed/v1/en/race/ten-layers/oembed.json', 'utf8'));
  expect(told.html).toContain('/embed/v1/en/race/?learningRate=0.3&#38;depth=10"');
  expect(pngSize('dist/embed/v1/en/race/ten-layers/static.png')).toEqual({
    width: told.thumbnail_width,
    height: told.thumbnail_height,
  });
  expect(complaints).toEqual([]);
});
