/** What sites that turn an address into an embed read of a widget: https://oembed.com, as a file that never changes. */
import { site } from '../../i18n/site.ts';
import { type Locale, say } from '../../i18n/strings.ts';
import { aboutPath, homePath, widgetPath } from '../site/links.ts';
import { embedUrl, framePath, siteUrl } from './addresses.ts';
import { escapeHtml } from './markup.ts';
import type { Preset } from './presets.ts';

/** WordPress allows no more than its content's width, 600 in most themes. */
const size = { width: 600, height: 600 } as const;

interface Embeddable {
  readonly name: string;
  readonly title: string;
  readonly locale: Locale;
  /** Of the site. */
  readonly origin: string;
  /** Size of static.png. */
  readonly picture: { readonly width: number; readonly height: number };
  readonly preset?: Preset;
}

/**
 * The html is the very form that WordPress lets through: a bare blockquote, then a frame without class, style or further
 * permissions. The blockquote is what people see where the frame does not answer.
 */
export function oembed({ name, title, locale, origin, picture, preset }: Embeddable) {
  const folder = `${framePath(locale, name)}${preset ? `${preset.name}/` : ''}`;
  const page = siteUrl(widgetPath(locale, name, preset?.name), origin);
  const frame = escapeHtml(embedUrl(framePath(locale, name), origin) + (preset ? `?${preset.set}` : ''));
  const words = escapeHtml(title);
  return {
    version: '1.0',
    type: 'rich',
    provider_name: say(site.name, locale),
    provider_url: siteUrl(homePath(locale), origin),
    title,
    author_name: say(site.name, locale),
    author_url: siteUrl(aboutPath(locale), origin),
    cache_age: 86_400,
    ...size,
    thumbnail_url: `${embedUrl(folder, origin)}static.png`,
    thumbnail_width: picture.width,
    thumbnail_height: picture.height,
    html: `<blockquote><a href="${page}">${words}</a></blockquote><iframe title="${words}" src="${frame}" width="${size.width}" height="${size.height}" frameborder="0" scrolling="no" marginwidth="0" marginheight="0"></iframe>`,
  };
}
