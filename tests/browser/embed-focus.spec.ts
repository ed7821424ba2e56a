/** Where the keyboard is when an embed comes up, and that it shows where it is. */
import { expect, type Page, test } from '@playwright/test';
import { element, isReady, keepEvents, usePosts } from './support/embeds.ts';
import { languages } from './support/pages.ts';

const posts = usePosts();

const after = '<p><a id="after" href="#after">after</a></p>';

/** A post whose widget waits for a click; where its link leads is answered here. */
async function openPoster(page: Page, site: string | undefined, name = 'race') {
  await page.route('https://example.org/**', (route) => route.fulfill({ body: 'The page of the widget' }));
  await posts.open(page, element(site, 'load="click"', name) + after, undefined, keepEvents);
  await page.evaluate(`customElements.whenDefined('bn-widget')`);
  return { poster: page.locator('bn-widget a'), frame: page.frameLocator('bn-widget iframe'), address: page.url() };
}

const focused = (page: Page) => page.evaluate('document.activeElement.id || document.activeElement.localName');

test('a key on the poster: the keyboard is in the frame when the widget answers, and Tab leads to its controls (M22)', async ({
  page,
  baseURL,
}) => {
  const { poster, frame, address } = await openPoster(page, baseURL);
  await poster.press('Enter');
  await isReady(page);
  await expect.poll(() => focused(page)).toBe('bn-widget');
  await expect.poll(() => frame.locator('html').evaluate(() => document.hasFocus())).toBe(true);
  await page.keyboard.press('Tab');
  await expect(frame.locator('.embed :focus')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(frame.locator('.live')).toHaveAttribute('data-status', /running|finished/);
  expect(page.url()).toBe(address);
});

test('a double click on the poster opens the widget and leads nowhere (M22)', async ({ page, baseURL }) => {
  const { poster, address } = await openPoster(page, baseURL);
  await poster.dblclick();
  await isReady(page);
  expect(page.url()).toBe(address);
  await expect.poll(() => focused(page)).toBe('bn-widget');
  await expect(page.locator('bn-widget iframe')).toHaveCount(1);
});

test('who has gone on meanwhile is not called back by the widget that answers (M22)', async ({ page, baseURL }) => {
  const { poster } = await openPoster(page, baseURL);
  await poster.press('Enter');
  await page.locator('#after').focus();
  await isReady(page);
  expect(await focused(page)).toBe('after');
});

test('the poster of a widget that does not exist is a link like any other (M12)', async ({ page, baseURL }) => {
  const { poster } = await openPoster(page, baseURL, 'no-such');
  await poster.click();
  await expect(page).toHaveURL('https://example.org/en/w/race/');
});

test('on a slide the words are larger, and Esc gives the keys back to the deck (M22)', async ({ page, baseURL }) => {
  const keep = `<script>window.turned = 0;
    addEventListener('keydown', ({ key }) => { turned += Number(key === 'ArrowRight'); });</script>`;
  const address = `${baseURL}/embed/v1/en/race/?controls=min&present=1`;
  const slide = `<iframe src="${address}" width="960" height="620" sandbox="allow-scripts"></iframe>`;
  await posts.open(page, slide, undefined, keep);
  const frame = page.frameLocator('iframe');
  await frame.locator('.live[data-live=true]').waitFor();
  expect(await frame.locator('html').evaluate((root) => getComputedStyle(root).fontSize)).toBe('20px');
  // Nothing has taken the keys.
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate('turned')).toBe(1);
  await frame.locator('.play').click();
  await expect(frame.locator('.play')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate('turned')).toBe(1);
  await page.keyboard.press('Escape');
  const turnedAgain = async () => {
    await page.keyboard.press('ArrowRight');
    return page.evaluate('turned');
  };
  await expect.poll(turnedAgain).toBeGreaterThan(1);
});

/** What is wrong with the ring around what has the focus; undefined at the end of the document. */
const ringFault = (page: Page) =>
  page.evaluate(() => {
    const each = document.activeElement;
    if (!each || each === document.body) return undefined;
    // The ring of a hidden input is on what stands for it.
    const rings = [each, each.nextElementSibling, each.parentElement].filter((one) => one !== null);
    const ring = rings.find((one) => getComputedStyle(one).outlineStyle !== 'none');
    if (!ring) return `no ring: ${each.outerHTML.slice(0, 80)}`;
    const { outlineWidth, outlineOffset } = getComputedStyle(ring);
    const out = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    const { left, right } = ring.getBoundingClientRect();
    const isWhole = left - out >= 0 && right + out <= innerWidth;
    return isWhole ? '' : `cut off: ${each.outerHTML.slice(0, 80)}`;
  });

for (const name of ['race', 'playground', 'initialization']) {
  test(`${name}: in a narrow frame the ring around what has the focus is whole at every stop (M22)`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 280, height: 800 });
    for (const locale of languages) {
      await page.goto(`/embed/v1/${locale}/${name}/`);
      await page.locator('.live[data-live=true]').waitFor();
      const faults: string[] = [];
      let stops = 0;
      for (; stops < 150; stops++) {
        await page.keyboard.press('Tab');
        const fault = await ringFault(page);
        if (fault === undefined) break;
        if (fault) faults.push(fault);
      }
      expect(stops).toBeGreaterThan(5);
      expect(stops).toBeLessThan(150);
      expect(faults, locale).toEqual([]);
    }
  });
}
