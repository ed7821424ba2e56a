/** The languages of the site, at equal rank, and how words are kept: both languages side by side. A leaf. */

export const locales = ['en', 'zh'] as const;
export type Locale = (typeof locales)[number];

/** What `<html lang>` and `Intl` call each language. */
export const languageTags: Readonly<Record<Locale, string>> = { en: 'en', zh: 'zh-CN' };

/** One phrase in every language; `{name}` marks a value to fill in. */
export type Phrase = Readonly<Record<Locale, string>>;

/** Checks at compile time that no phrase lacks a language, and keeps the literal keys. */
export function defineStrings<const S extends Readonly<Record<string, Phrase>>>(strings: S): S {
  return strings;
}

/** The phrase in a language, with `{name}` replaced by `values.name`. */
export function say(phrase: Phrase, locale: Locale, values: Readonly<Record<string, string | number>> = {}): string {
  return phrase[locale].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
