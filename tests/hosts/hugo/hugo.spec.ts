/** Hugo, where this machine has it: the guide's shortcode, once in a post and twice in another. */
import { expect } from '@playwright/test';
import { onPath } from '../../../scripts/programs.mjs';
import type { Locale } from '../../../src/i18n/strings.ts';
import type { Guide } from '../support/guide.ts';
import { locales, test } from '../support/host.ts';
import type { Project } from '../support/project.ts';
import { expectStated } from '../support/widget.ts';

const hugo = onPath('hugo');
test.skip(!hugo, 'Hugo is not on this machine');

const project = (guide: Guide, locale: Locale): Project => ({
  name: 'hugo',
  variant: `-${locale}`,
  files: {
    'layouts/shortcodes/bn-widget.html': guide.hugoShortcode,
    'content/once.md': `---\ntitle: Once\n---\n\nBefore it.\n\n${guide.hugo}\n\nAfter it.\n`,
    'content/twice.md': `---\ntitle: Twice\n---\n\n${guide.hugo}\n\n${guide.hugo}\n`,
  },
  build: [hugo ?? 'hugo', '--quiet'],
  output: 'public',
});

for (const locale of locales) {
  test(`the shortcode of Hugo brings the widget in its state, in ${locale} (M26)`, async ({
    page,
    site,
    guides,
    host,
  }) => {
    const { url } = await host(project(guides[locale], locale));
    await expectStated(page, site, locale, `${url}/once/`);
  });
}

test('the shortcode of Hugo, used twice, brings the loader once (M26)', async ({ guides, host }) => {
  const { url } = await host(project(guides.en, 'en'));
  const html = await (await fetch(`${url}/twice/`)).text();
  expect(html.match(/<bn-widget/g)).toHaveLength(2);
  expect(html.match(/loader\.js/g)).toHaveLength(1);
});
