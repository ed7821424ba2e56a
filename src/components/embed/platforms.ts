/** What to paste on each platform: code that the documentation prints and the tests render. */

import { widgetPath } from '../site/links.ts';
import { embedUrl, framePath, loaderPath, siteUrl } from './addresses.ts';
import { escapeHtml, frameHeight } from './markup.ts';
import { type Embedded, frameSnippet, htmlSnippet, imageSnippet, markdownSnippet } from './snippets.ts';

type Platform = (embedded: Embedded) => string;

const loader = ({ origin }: Embedded) => embedUrl(loaderPath, origin);
const frame = ({ name, locale, origin }: Embedded) => embedUrl(framePath(locale, name), origin);
const page = ({ name, locale, origin }: Embedded) => siteUrl(widgetPath(locale, name), origin);
/** The folder of every widget's own page. */
const pages = (embedded: Embedded) => page({ ...embedded, name: '' }).replace(/\/+$/, '/');
const language = ({ locale }: Embedded) => (locale === 'zh' ? 'zh-CN' : 'en');

export const platforms = {
  html: htmlSnippet,
  frame: frameSnippet,
  image: imageSnippet,
  markdown: markdownSnippet,

  /** Where only pictures can be uploaded: the picture, and the words to put under it. */
  upload: (embedded) => `${frame(embedded)}static.png
${embedded.title} ${page(embedded)}`,

  /** On a line of its own. */
  wordpress: page,
  /** A state that has an address of its own. */
  wordpressPreset: ({ locale, origin }) => siteUrl(widgetPath(locale, 'race', 'learning-rate-1'), origin),
  notion: (embedded) => `/embed ${page(embedded)}`,

  hugoShortcode: (embedded) => `{{/* layouts/shortcodes/bn-widget.html */}}
<bn-widget name="{{ .Get "name" }}" lang="{{ or (.Get "lang") "${language(embedded)}" }}" state="{{ .Get "state" }}" title="{{ .Get "title" }}">
  <a href="${pages(embedded)}{{ .Get "name" }}/{{ with .Get "state" }}?{{ . | safeURL }}{{ end }}">{{ .Get "title" }}</a>
</bn-widget>
{{ if not (.Page.Store.Get "bn-loader") }}{{ .Page.Store.Set "bn-loader" true }}<script async src="${loader(embedded)}"></script>{{ end }}`,
  hugo: ({ name, title }) => `{{< bn-widget name="${name}" state="learningRate=0.3" title="${title}" >}}`,

  hexo: (embedded) => `{% iframe ${frame(embedded)} 100% ${frameHeight(embedded.name, embedded.locale)} %}`,

  jekyllInclude: (embedded) => `{% comment %} _includes/bn-widget.html {% endcomment %}
<bn-widget name="{{ include.name }}" lang="{{ include.lang | default: "${language(embedded)}" }}" state="{{ include.state }}" title="{{ include.title }}">
  <a href="${pages(embedded)}{{ include.name }}/{% if include.state %}?{{ include.state }}{% endif %}">{{ include.title }}</a>
</bn-widget>
<script async src="${loader(embedded)}"></script>`,
  jekyll: ({ name, title }) => `{% include bn-widget.html name="${name}" state="learningRate=0.3" title="${title}" %}`,

  astroComponent: (embedded) => `---
// src/components/BnWidget.astro
const { name, state = '', title, lang = '${language(embedded)}' } = Astro.props;
---
<bn-widget name={name} lang={lang} state={state} title={title}>
  <a href={\`${pages(embedded)}\${name}/\${state && \`?\${state}\`}\`}>{title}</a>
</bn-widget>
<script is:inline async src="${loader(embedded)}"></script>`,
  /** In a page of Astro or in MDX, after the import. */
  astro: ({ name, title }) => `<BnWidget name="${name}" state="learningRate=0.3" title="${title}" />`,

  /** In any Markdown file; the config must know the element. */
  vitepressConfig: (embedded) => `// .vitepress/config.mjs
export default {
  head: [['script', { async: '', src: '${loader(embedded)}' }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'bn-widget' } } },
};`,
  vitepress: (embedded) => elementAlone(embedded),

  docusaurusConfig: (embedded) => `// docusaurus.config.js
export default {
  scripts: [{ src: '${loader(embedded)}', async: true }],
};`,
  docusaurus: (embedded) => elementAlone(embedded),

  slides: (embedded) =>
    `<iframe src="${frame(embedded)}?controls=min&#38;present=1" width="960" height="620" sandbox="allow-scripts" title="${escapeHtml(embedded.title)}"></iframe>`,
} as const satisfies Record<string, Platform>;

export type PlatformName = keyof typeof platforms;

function elementAlone(embedded: Embedded): string {
  const { name } = embedded;
  const title = escapeHtml(embedded.title);
  return `<bn-widget name="${name}" lang="${language(embedded)}" title="${title}"><a href="${page(embedded)}">${title}</a></bn-widget>`;
}
