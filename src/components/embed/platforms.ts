/** What to paste on each platform: code that the documentation prints and the tests render. */

import { widgetPath } from '../site/links.ts';
import { embedUrl, framePath, loaderPath, siteUrl } from './addresses.ts';
import { escapeHtml, frameHeight, usualHeight } from './markup.ts';
import { type Embedded, frameSnippet, htmlSnippet, imageSnippet, markdownSnippet } from './snippets.ts';

/** What the guide's code is about. */
interface Example extends Embedded {
  /** A loader that never changes, and its digest. */
  readonly pinned: { readonly loader: string; readonly integrity: string };
}

type Platform = (example: Example) => string;

const loader = ({ origin }: Embedded) => embedUrl(loaderPath, origin);
const frame = ({ name, locale, origin }: Embedded) => embedUrl(framePath(locale, name), origin);
const page = ({ name, locale, origin }: Embedded) => siteUrl(widgetPath(locale, name), origin);
/** The folder of every widget's own page. */
const pages = (embedded: Embedded) => page({ ...embedded, name: '' }).replace(/\/+$/, '/');
const language = ({ locale }: Embedded) => (locale === 'zh' ? 'zh-CN' : 'en');
const height = ({ name, locale }: Embedded) => frameHeight(name, locale);
/** Keeps the place of the element free before the loader runs, and after. @param pixels also as a template writes them */
const place = (pixels: number | string) => `height="${pixels}" style="display:block;min-height:${pixels}px"`;

export const platforms = {
  html: htmlSnippet,
  frame: frameSnippet,
  image: imageSnippet,
  markdown: markdownSnippet,

  /** In place of the loader that changes within its version. */
  pinned: ({ pinned }) =>
    `<script async src="${pinned.loader}" integrity="${pinned.integrity}" crossorigin="anonymous"></script>`,

  /** Where only pictures can be uploaded: the picture, and the words to put under it. */
  upload: (embedded) => `${frame(embedded)}static.png
${embedded.title} ${page(embedded)}`,

  /** On a line of its own. */
  wordpress: page,
  /** A state that has an address of its own. */
  wordpressPreset: ({ locale, origin }) => siteUrl(widgetPath(locale, 'race', 'learning-rate-1'), origin),
  notion: (embedded) => `/embed ${page(embedded)}`,

  hugoShortcode: (embedded) => `{{/* layouts/shortcodes/bn-widget.html */}}
{{ $height := or (.Get "height") ${usualHeight} }}
<bn-widget name="{{ .Get "name" }}" lang="{{ or (.Get "lang") "${language(embedded)}" }}" state="{{ .Get "state" }}" title="{{ .Get "title" }}" ${place('{{ $height }}')}>
  <a href="${pages(embedded)}{{ .Get "name" }}/{{ with .Get "state" }}?{{ . | safeURL }}{{ end }}">{{ .Get "title" }}</a>
</bn-widget>
{{ if not (.Page.Store.Get "bn-loader") }}{{ .Page.Store.Set "bn-loader" true }}<script async src="${loader(embedded)}"></script>{{ end }}`,
  hugo: (embedded) =>
    `{{< bn-widget name="${embedded.name}" state="learningRate=0.3" height="${height(embedded)}" title="${embedded.title}" >}}`,

  hexo: (embedded) => `{% iframe ${frame(embedded)} 100% ${height(embedded)} %}`,

  jekyllInclude: (embedded) => `{% comment %} _includes/bn-widget.html {% endcomment %}
<bn-widget name="{{ include.name }}" lang="{{ include.lang | default: "${language(embedded)}" }}" state="{{ include.state }}" title="{{ include.title }}" ${place(`{{ include.height | default: ${usualHeight} }}`)}>
  <a href="${pages(embedded)}{{ include.name }}/{% if include.state %}?{{ include.state }}{% endif %}">{{ include.title }}</a>
</bn-widget>
<script async src="${loader(embedded)}"></script>`,
  jekyll: (embedded) =>
    `{% include bn-widget.html name="${embedded.name}" state="learningRate=0.3" height="${height(embedded)}" title="${embedded.title}" %}`,

  astroComponent: (embedded) => `---
// src/components/BnWidget.astro
const { name, state = '', title, height = ${usualHeight}, lang = '${language(embedded)}' } = Astro.props;
---
<bn-widget name={name} lang={lang} state={state} title={title} height={height} style={\`display:block;min-height:\${height}px\`}>
  <a href={\`${pages(embedded)}\${name}/\${state && \`?\${state}\`}\`}>{title}</a>
</bn-widget>
<script is:inline async src="${loader(embedded)}"></script>`,
  /** In a page of Astro or in MDX, after the import. */
  astro: (embedded) =>
    `<BnWidget name="${embedded.name}" state="learningRate=0.3" height={${height(embedded)}} title="${embedded.title}" />`,

  /** In any Markdown file; the config must know the element. */
  vitepressConfig: (embedded) => `// .vitepress/config.mjs
export default {
  head: [['script', { async: '', src: '${loader(embedded)}' }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'bn-widget' } } },
};`,
  vitepress: (embedded) => elementAlone(embedded, place(height(embedded))),

  docusaurusConfig: (embedded) => `// docusaurus.config.js
export default {
  scripts: [{ src: '${loader(embedded)}', async: true }],
};`,
  /** MDX takes a style as an object. */
  docusaurus: (embedded) =>
    elementAlone(embedded, `height="${height(embedded)}" style={{ display: 'block', minHeight: ${height(embedded)} }}`),

  slides: (embedded) =>
    `<iframe src="${frame(embedded)}?controls=min&#38;present=1" width="960" height="620" sandbox="allow-scripts" title="${escapeHtml(embedded.title)}"></iframe>`,
} as const satisfies Record<string, Platform>;

export type PlatformName = keyof typeof platforms;

/** @param kept what keeps its place free */
function elementAlone(embedded: Embedded, kept: string): string {
  const { name } = embedded;
  const title = escapeHtml(embedded.title);
  return `<bn-widget name="${name}" lang="${language(embedded)}" title="${title}" ${kept}><a href="${page(embedded)}">${title}</a></bn-widget>`;
}
