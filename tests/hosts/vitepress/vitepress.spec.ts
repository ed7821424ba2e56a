/** VitePress with its own theme: the guide's config, and its element in Markdown. */
import { expect } from '@playwright/test';
import { type Guides, locales, test } from '../support/host.ts';
import { installed, type Project } from '../support/project.ts';
import { expectElement, expectUndisturbed, trainedStill } from '../support/widget.ts';

const project = (guides: Guides): Project => ({
  name: 'vitepress',
  files: {
    '.vitepress/config.mjs': guides.en.vitepressConfig,
    'en.md': `# A page\n\nBefore it.\n\n${guides.en.vitepress}\n\nAfter it.\n`,
    'zh.md': `# 一页\n\n之前。\n\n${guides.zh.vitepress}\n\n之后。\n`,
  },
  build: [process.execPath, installed('vitepress/bin/vitepress.js'), 'build'],
  output: '.vitepress/dist',
});

for (const locale of locales) {
  test(`the element in a page of VitePress is the widget, in ${locale} (M26)`, async ({ page, site, guides, host }) => {
    expect(guides.zh.vitepressConfig).toBe(guides.en.vitepressConfig);
    const { url } = await host(project(guides));
    await expectElement(page, site, locale, `${url}/${locale}.html`);
  });
}

test('the widget stands where VitePress takes over the page after the loader (M27)', async ({
  page,
  site,
  guides,
  host,
}) => {
  const { url } = await host(project(guides));
  await expectUndisturbed(page, `${url}/en.html`, `${url}/assets/**/*.js`, await trainedStill(site, 'en'));
});
