/** Every internal address is made here, so that the site can be published under a sub-path. */
import type { Locale } from '../../i18n/strings.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a path of the site, e.g. `/favicon.svg`, under the base it is published at. */
export const href = (path: string): string => base + path;

export const choicePath = (slug: string, opening: string): string => (slug === opening ? '/' : `/chapters/${slug}/`);
export const homePath = (locale: Locale): string => `/${locale}/`;
export const chapterPath = (locale: Locale, slug: string): string => `/${locale}/chapters/${slug}/`;
export const sameBitsPath = (locale: Locale): string => `/${locale}/same-bits/`;
/** A page with nothing but a widget. */
/** @param preset a state that has a name, and with it a page of its own */
export const widgetPath = (locale: Locale, name: string, preset?: string): string =>
  `/${locale}/w/${name}/${preset ? `${preset}/` : ''}`;
export const aboutPath = (locale: Locale): string => `/${locale}/about/`;
export const playgroundPath = (locale: Locale): string => `/${locale}/playground/`;
export const embeddingPath = (locale: Locale): string => `/${locale}/embedding/`;
export const galleryPath = (locale: Locale): string => `/${locale}/figures/`;
export const glossaryPath = (locale: Locale): string => `/${locale}/glossary/`;

/** Pages beside the story, each the same in every language. */
export const pagesBeside = [playgroundPath, galleryPath, aboutPath, embeddingPath, glossaryPath, sameBitsPath] as const;
