import { type Locale, locales } from '../../i18n/strings.ts';

/** The language of the page a component stands on. */
export function localeOf(current: string | undefined): Locale {
  const locale = locales.find((known) => known === current);
  if (!locale) throw new RangeError(`localeOf: expected a page in one of ${locales.join(', ')}, got ${current}`);
  return locale;
}
