/** Numbers as the site writes them, in both languages. */
import { type Locale, languageTags } from '../../i18n/strings.ts';

/** At most three significant digits, no thousands separators below 10 000. */
export function formatNumber(value: number, locale: Locale, digits = 3): string {
  return formatter(locale, { maximumSignificantDigits: digits, useGrouping: 'min2' }).format(value);
}

/** A share in [0, 1] as a whole percentage: `95 %` in English, `95%` in Chinese. */
export function formatPercent(share: number, locale: Locale): string {
  // Rounded down, so that "95 %" is never said of a net that has not reached it.
  const percent = Math.floor(100 * share + 1e-6);
  return locale === 'zh' ? `${percent}%` : `${percent}\u00a0%`;
}

/** A duration in seconds with one decimal; below 0.1 s in milliseconds. */
export function formatDuration(ms: number, locale: Locale): string {
  const unit = locale === 'zh' ? { s: '秒', ms: '毫秒' } : { s: 's', ms: 'ms' };
  if (ms < 100) return `${Math.max(1, Math.round(ms))}\u00a0${unit.ms}`;
  return `${formatFixed(ms / 1000, locale, 1)}\u00a0${unit.s}`;
}

/** A number with a fixed count of decimals. */
function formatFixed(value: number, locale: Locale, decimals: number): string {
  return formatter(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}

const formatters = new Map<string, Intl.NumberFormat>();

/** Made once: a formatter costs as much as a thousand numbers. */
function formatter(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const made = formatters.get(key) ?? new Intl.NumberFormat(languageTags[locale], options);
  formatters.set(key, made);
  return made;
}
