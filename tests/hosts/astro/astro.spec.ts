/** Astro, the one that builds our own site: the guide's component in a page and in MDX. */
import { resolve } from 'node:path';
import { locales, test } from '../support/host.ts';
import { expectStated } from '../support/widget.ts';

const astro = resolve('node_modules/astro/bin/astro.mjs');

for (const locale of locales) {
  for (const page of ['page', 'mdx']) {
    test(`the component of Astro brings the widget in its state, in ${page}, in ${locale} (M26)`, async ({
      page: tab,
      site,
      guides,
      host,
    }) => {
      const { astroComponent, astro: use } = guides[locale];
      const load = `import BnWidget from '../components/BnWidget.astro';`;
      const { url } = await host({
        name: 'astro',
        variant: `-${locale}`,
        files: {
          'src/components/BnWidget.astro': astroComponent,
          'src/pages/page.astro': `---\n${load}\n---\n<html lang="en"><body><h1>A page</h1>${use}</body></html>`,
          'src/pages/mdx.mdx': `${load}\n\n# MDX\n\nBefore it.\n\n${use}\n\nAfter it.\n`,
        },
        build: [process.execPath, astro, 'build'],
        packages: 'node_modules',
        output: 'dist',
      });
      await expectStated(tab, site, locale, `${url}/${page}/`);
    });
  }
}
