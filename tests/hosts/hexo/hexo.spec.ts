/** Hexo with its own theme: the tag, the element as raw HTML, and the picture as Markdown. */
import { expect } from '@playwright/test';
import { type Guides, locales, test } from '../support/host.ts';
import { installed, type Project } from '../support/project.ts';
import { expectElement, expectTrained, trainedStill } from '../support/widget.ts';

const post = (title: string, body: string) => `---\ntitle: ${title}\n---\n\nBefore it.\n\n${body}\n\nAfter it.\n`;

const project = (guides: Guides): Project => ({
  name: 'hexo',
  files: Object.fromEntries(
    locales.flatMap((locale) => [
      [`source/_posts/tag-${locale}.md`, post('tag', guides[locale].hexo)],
      [`source/_posts/raw-${locale}.md`, post('raw', guides[locale].html)],
      [`source/_posts/picture-${locale}.md`, post('picture', guides[locale].markdown)],
    ]),
  ),
  build: [process.execPath, installed('hexo-cli/bin/hexo'), 'generate'],
  output: 'public',
});

for (const locale of locales) {
  test(`the tag of Hexo frames the widget, in ${locale} (M26)`, async ({ page, site, guides, host }) => {
    const { url } = await host(project(guides));
    await page.goto(`${url}/tag-${locale}/`);
    await page.locator('.article-entry iframe').scrollIntoViewIfNeeded();
    await expectTrained(page.frameLocator('.article-entry iframe'), await trainedStill(site, locale));
  });

  test(`the element in a post of Hexo is the widget, of its height, in ${locale} (M26)`, async ({
    page,
    site,
    guides,
    host,
  }) => {
    const { url } = await host(project(guides));
    await expectElement(page, site, locale, `${url}/raw-${locale}/`);
  });

  test(`the picture in a post of Hexo leads to the widget, in ${locale} (M26)`, async ({
    page,
    site,
    guides,
    host,
  }) => {
    const { url } = await host(project(guides));
    await page.goto(`${url}/picture-${locale}/`);
    const picture = page.locator('.article-entry a img');
    await expect.poll(() => picture.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(300);
    await expect(page.locator('.article-entry a:has(img)')).toHaveAttribute('href', `${site}/${locale}/w/race/`);
  });
}
