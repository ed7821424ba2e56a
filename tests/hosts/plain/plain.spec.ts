/** Hosts whose pages are HTML as written, or are known by what they make of an address: imitations of them. */
import { expect } from '@playwright/test';
import { post } from '../../browser/support/host.ts';
import { read } from '../support/guide.ts';
import { locales, test } from '../support/host.ts';
import { expectElement, expectTrained, trainedStill } from '../support/widget.ts';
import { hidings, wordPressPost } from '../support/wordpress.ts';

/** Ghost prints an HTML card as it is, between two comments, in a column of its theme. */
const ghost = (html: string) =>
  `<section class="gh-content" style="display:grid;grid-template-columns:minmax(0,720px)"><p>Before it.</p><!--kg-card-begin: html-->\n${html}\n<!--kg-card-end: html--><p>After it.</p></section>`;

/** Notion puts a frame around the address after \`/embed\`, in a sandbox with an origin. */
const notion = (command: string) =>
  `<iframe src="${command.replace('/embed ', '')}" sandbox="allow-scripts allow-popups allow-forms allow-same-origin" width="900" height="900"></iframe>`;

for (const locale of locales) {
  test.describe(`in ${locale}`, () => {
    test('the element in plain HTML, and in a card of Ghost, is the widget, of its height (M26)', async ({
      page,
      site,
      guides,
      host,
    }) => {
      const { html } = guides[locale];
      const { url } = await host({
        name: 'html',
        variant: `-${locale}`,
        files: { 'page.html': post(html), 'ghost.html': post(ghost(html)) },
      });
      for (const path of ['page', 'ghost']) await expectElement(page, site, locale, `${url}/${path}.html`);
    });

    test('the pinned loader is that of the release, and runs by its hash; by another, link and picture stand (M26)', async ({
      page,
      site,
      guides,
      host,
      complaints,
    }) => {
      const { html, pinned } = guides[locale];
      const { latest, releases } = JSON.parse(await read(site, '/embed/versions.json'));
      const { loader, integrity } = releases[latest];
      expect(pinned).toContain(`src="${loader}" integrity="${integrity}"`);
      const written = html.replace(/<script .*<\/script>/, pinned);
      const { url } = await host({
        name: 'pinned',
        variant: `-${locale}`,
        files: {
          'page.html': post(written),
          'other.html': post(written.replace(integrity, `sha384-${'A'.repeat(64)}`)),
        },
      });
      await expectElement(page, site, locale, `${url}/page.html`);
      expect(complaints).toEqual([]);
      await page.goto(`${url}/other.html`);
      await expect.poll(() => complaints.splice(0)).toEqual([expect.stringContaining('integrity')]);
      await expect(page.locator('bn-widget a img')).toBeVisible();
      await expect(page.locator('bn-widget iframe')).toHaveCount(0);
    });

    test('the frame alone is the widget, and scrolls inside its height (M26)', async ({ page, site, guides, host }) => {
      const { url } = await host({
        name: 'frame',
        variant: `-${locale}`,
        files: { 'index.html': post(guides[locale].frame) },
      });
      await page.goto(`${url}/`);
      await expectTrained(page.frameLocator('iframe'), await trainedStill(site, locale));
      await page.frameLocator('iframe').locator('.embed-credit').scrollIntoViewIfNeeded();
      await expect(page.frameLocator('iframe').locator('.embed-credit')).toBeInViewport();
    });

    test('the picture leads to the widget (M26)', async ({ page, site, guides, host }) => {
      const { url } = await host({
        name: 'image',
        variant: `-${locale}`,
        files: { 'index.html': post(guides[locale].image) },
      });
      await page.goto(`${url}/`);
      await expect
        .poll(() => page.locator('img').evaluate((it: HTMLImageElement) => it.naturalWidth))
        .toBeGreaterThan(300);
      await expect(page.locator('a:has(img)')).toHaveAttribute('href', `${site}/${locale}/w/race/`);
    });

    test('the picture to upload is one, and the words under it name a page that answers (M26)', async ({
      page,
      guides,
    }) => {
      const [picture = '', words = ''] = guides[locale].upload.split('\n');
      await page.goto(picture);
      expect(await page.locator('img').evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThanOrEqual(
        1200,
      );
      const [address = ''] = words.match(/https?:\S+$/) ?? [];
      await page.goto(address);
      await expect(page.locator('[data-widget]')).toHaveCount(1);
    });

    test('WordPress shows the state of an address that has one of its own (M3, M26)', async ({
      page,
      site,
      guides,
      host,
    }) => {
      const address = guides[locale].wordpressPreset;
      const body = await wordPressPost(site, address, 'clipped');
      const { url } = await host({ name: 'wordpress', variant: `-${locale}-preset`, files: { 'index.html': body } });
      await page.goto(`${url}/`);
      await expect(page.locator('blockquote')).toBeHidden({ timeout: 10_000 });
      const still = await trainedStill(site, locale, address.replace(site, ''));
      expect(still).not.toEqual(await trainedStill(site, locale));
      await expectTrained(page.frameLocator('iframe'), still);
    });

    test('the address after /embed of Notion is a page that may be framed (M26)', async ({
      page,
      site,
      guides,
      host,
    }) => {
      const { url } = await host({
        name: 'notion',
        variant: `-${locale}`,
        files: { 'index.html': post(notion(guides[locale].notion)) },
      });
      await page.goto(`${url}/`);
      await expectTrained(page.frameLocator('iframe'), await trainedStill(site, locale));
    });

    for (const hiding of Object.keys(hidings) as (keyof typeof hidings)[]) {
      test(`WordPress finds the frame by the address, hears its height, and shows it, first ${hiding} (M3, M26)`, async ({
        page,
        site,
        guides,
        host,
      }) => {
        const body = await wordPressPost(site, guides[locale].wordpress, hiding);
        const { url } = await host({
          name: 'wordpress',
          variant: `-${locale}-${hiding}`,
          files: { 'index.html': body },
        });
        await page.goto(`${url}/`);
        await expect(page.locator('blockquote')).toBeHidden({ timeout: 10_000 });
        const frame = page.frameLocator('iframe');
        await expectTrained(frame, await trainedStill(site, locale));
        const content = await frame.locator('.embed').evaluate((it) => it.getBoundingClientRect().height);
        const height = async () => Number(await page.locator('iframe').getAttribute('height'));
        await expect.poll(async () => Math.abs((await height()) - Math.min(1000, content))).toBeLessThanOrEqual(1);
      });
    }
  });
}
