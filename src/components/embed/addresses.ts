/** Addresses of embeds and of the pages for people beside them. */
import type { Locale } from '../../i18n/strings.ts';
import { href } from '../site/links.ts';

/** Where embeds are served from, if not from the site itself: one setting of the build, EMBED_URL. */
const embedOrigin: string = import.meta.env.PUBLIC_EMBED_URL ?? '';

export const framePath = (locale: Locale, name: string): string => `/embed/v1/${locale}/${name}/`;
export const loaderPath = '/embed/v1/loader.js';

/** Where the site stands, as a whole address. @param origin of the site */
export const siteUrl = (path: string, origin: string): string => new URL(href(path), origin).href;

/** Where an embed's file stands, as a whole address. @param origin of the site */
export const embedUrl = (path: string, origin: string): string => new URL(href(path), embedOrigin || origin).href;
