/** Slides of reveal.js: the guide's frame on the second of three. */
import { readFileSync } from 'node:fs';
import { locales, test } from '../support/host.ts';
import { installed } from '../support/project.ts';
import { expectTrained, trainedStill } from '../support/widget.ts';

const reveal = (file: string) => readFileSync(installed(`reveal.js/dist/${file}`), 'utf8');

const deck = (frame: string) => `<!doctype html><html><head><meta charset="utf-8"><title>Slides</title>
<link rel="stylesheet" href="reveal.css"></head><body><div class="reveal"><div class="slides">
<section>Before it</section><section>${frame}</section><section>After it</section></div></div>
<script type="module">import Reveal from './reveal.js'; new Reveal().initialize({ width: 960, height: 700 });</script>
</body></html>`;

for (const locale of locales) {
  test(`the frame on a slide is the widget, in ${locale} (M26)`, async ({ page, site, guides, host }) => {
    const { url } = await host({
      name: 'slides',
      files: {
        'reveal.css': reveal('reveal.css'),
        'reveal.js': reveal('reveal.mjs'),
        'en.html': deck(guides.en.slides),
        'zh.html': deck(guides.zh.slides),
      },
    });
    await page.goto(`${url}/${locale}.html`);
    await page.keyboard.press('ArrowRight');
    await expectTrained(page.frameLocator('.present iframe'), await trainedStill(site, locale));
  });
}
