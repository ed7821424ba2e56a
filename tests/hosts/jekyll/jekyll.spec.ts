/** Jekyll, where this machine has it: the guide's include in a post. */
import { onPath } from '../../../scripts/programs.mjs';
import { locales, test } from '../support/host.ts';
import { expectStated } from '../support/widget.ts';

const jekyll = onPath('jekyll');
test.skip(!jekyll, 'Jekyll is not on this machine');

for (const locale of locales) {
  test(`the include of Jekyll brings the widget in its state, in ${locale} (M26)`, async ({
    page,
    site,
    guides,
    host,
  }) => {
    const guide = guides[locale];
    const { url } = await host({
      name: 'jekyll',
      variant: `-${locale}`,
      files: {
        '_includes/bn-widget.html': guide.jekyllInclude,
        'post.md': `---\nlayout: default\ntitle: A post\n---\n\nBefore it.\n\n${guide.jekyll}\n\nAfter it.\n`,
      },
      build: [jekyll ?? 'jekyll', 'build', '--quiet'],
      output: '_site',
    });
    await expectStated(page, site, locale, `${url}/post.html`);
  });
}
