/** Docusaurus with its classic theme: the guide's config beside the site's own, and its element in MDX. */
import { expect } from '@playwright/test';
import { type Guides, locales, test } from '../support/host.ts';
import { installed, type Project } from '../support/project.ts';
import { expectElement, expectUndisturbed, trainedStill } from '../support/widget.ts';

const project = (guides: Guides): Project => ({
  name: 'docusaurus',
  files: {
    'embed.config.js': guides.en.docusaurusConfig,
    'src/pages/en.mdx': `# A page\n\nBefore it.\n\n${guides.en.docusaurus}\n\nAfter it.\n`,
    'src/pages/zh.mdx': `# 一页\n\n之前。\n\n${guides.zh.docusaurus}\n\n之后。\n`,
  },
  build: [process.execPath, installed('@docusaurus/core/bin/docusaurus.mjs'), 'build'],
  output: 'build',
});

for (const locale of locales) {
  test(`the element in a page of Docusaurus is the widget, in ${locale} (M26)`, async ({
    page,
    site,
    guides,
    host,
  }) => {
    expect(guides.zh.docusaurusConfig).toBe(guides.en.docusaurusConfig);
    const { url } = await host(project(guides));
    await expectElement(page, site, locale, `${url}/${locale}`);
  });
}

test('the widget stands where Docusaurus takes over the page after the loader (M27)', async ({
  page,
  site,
  guides,
  host,
}) => {
  const { url } = await host(project(guides));
  await expectUndisturbed(page, `${url}/en`, `${url}/assets/**/*.js`, await trainedStill(site, 'en'));
});
