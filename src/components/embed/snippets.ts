/** What authors paste: the same words in the dialog, in the documentation and in the tests. */
import { type Locale, languageTags } from '../../i18n/strings.ts';
import { widgetPath } from '../site/links.ts';
import { embedUrl, framePath, loaderPath, siteUrl } from './addresses.ts';
import { escapeHtml, frameHeight } from './markup.ts';
import { presetsOf } from './presets.ts';

export interface Embedded {
  readonly name: string;
  readonly title: string;
  readonly locale: Locale;
  /** The state to show: `?learningRate=1`, or '' for the default. */
  readonly search: string;
  /** Of the site. */
  readonly origin: string;
}

/** The permissions of a frame: scripts, and links that open elsewhere. Never the host's own origin. */
const sandbox = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

/** The element with its loader: grows with its content, follows the theme, shows link and picture until it answers. Its place is kept free meanwhile. */
export function htmlSnippet(embedded: Embedded): string {
  const { name, locale, search, title, origin } = embedded;
  const state = search && ` state="${escapeHtml(search.slice(1))}"`;
  const { page, picture } = addresses(embedded);
  const words = escapeHtml(title);
  const height = frameHeight(name, locale);
  return `<bn-widget name="${name}" lang="${languageTags[locale]}"${state} height="${height}" title="${words}" style="display:block;min-height:${height}px">
  <a href="${escapeHtml(page)}"><img src="${picture}" width="720" alt="${words}"></a>
</bn-widget>
<script async src="${embedUrl(loaderPath, origin)}"></script>`;
}

/** A frame alone, for places that allow no script. */
export function frameSnippet(embedded: Embedded): string {
  const { name, locale, title } = embedded;
  const { frame } = addresses(embedded);
  return `<iframe src="${escapeHtml(frame)}" title="${escapeHtml(title)}" width="100%" height="${frameHeight(name, locale)}" loading="lazy" sandbox="${sandbox}" allow="fullscreen *; clipboard-write *" referrerpolicy="no-referrer" style="border:0;color-scheme:normal"></iframe>`;
}

/** A picture that leads to the widget, for places that allow no frame. */
export function imageSnippet(embedded: Embedded): string {
  const { page, picture } = addresses(embedded);
  return `<a href="${escapeHtml(page)}"><img src="${picture}" width="720" alt="${escapeHtml(embedded.title)}"></a>`;
}

export function markdownSnippet(embedded: Embedded): string {
  const { page, picture } = addresses(embedded);
  return `[![${embedded.title.replace(/[[\]]/g, '')}](${picture})](${page})`;
}

function addresses(embedded: Embedded) {
  const { name, locale, search, origin } = embedded;
  return {
    page: siteUrl(widgetPath(locale, name), origin) + search,
    frame: embedUrl(framePath(locale, name), origin) + search,
    picture: pictureFile(embedded).svg,
  };
}

/**
 * The files that hold a picture: of this very state, if it is the default or has a name, else of the default. A named state
 * is there in pixels alone.
 */
export function pictureFile({ name, locale, search, origin }: Embedded) {
  const folder = embedUrl(framePath(locale, name), origin);
  const preset = presetsOf(name).find(({ set }) => search === `?${set}`);
  const png = `${folder}${preset ? `${preset.name}/` : ''}static.png`;
  return { svg: preset ? png : `${folder}static.svg`, png, isOfState: search === '' || preset !== undefined };
}

/** Every kind, in the order of the dialog's tabs. */
export const snippets = {
  html: htmlSnippet,
  frame: frameSnippet,
  image: imageSnippet,
  markdown: markdownSnippet,
} as const;

export type SnippetKind = keyof typeof snippets;
