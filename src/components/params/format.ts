/**
 * Numbers as the site writes them, in both languages. Without `Intl`: the first formatter of a page keeps its main thread
 * busy for longer than the whole hydration of a widget, and its digits depend on the browser.
 */
import type { Locale } from '../../i18n/strings.ts';

/** How a language writes numbers. */
interface Writing {
  readonly point: string;
  readonly thousands: string;
  /** Before the sign of percent, and before a unit of letters. */
  readonly space: string;
  readonly seconds: string;
  readonly milliseconds: string;
}

const writings: Readonly<Record<Locale, Writing>> = {
  en: { point: '.', thousands: ',', space: '\u00a0', seconds: 's', milliseconds: 'ms' },
  zh: { point: '.', thousands: ',', space: '', seconds: '秒', milliseconds: '毫秒' },
};

/** At most three significant digits, no thousands separators below 10 000, a true minus sign. */
export function formatNumber(value: number, locale: Locale, digits = 3): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'NaN' : value > 0 ? '∞' : '−∞';
  const { figures, wholes } = rounded(Math.abs(value), digits);
  const whole = figures.slice(0, Math.max(0, wholes)).padEnd(wholes, '0') || '0';
  const rest = '0'.repeat(Math.max(0, -wholes)) + figures.slice(Math.max(0, wholes));
  return written(value < 0, whole, figures && rest, locale);
}

/** A share in [0, 1] as a whole percentage: `95 %` in English, `95%` in Chinese. */
export function formatPercent(share: number, locale: Locale): string {
  // Rounded down, so that "95 %" is never said of a net that has not reached it.
  const percent = Math.floor(100 * share + 1e-6);
  return `${percent}${writings[locale].space}%`;
}

/** A duration in seconds with one decimal; below 0.1 s in milliseconds. */
export function formatDuration(ms: number, locale: Locale): string {
  const { seconds, milliseconds } = writings[locale];
  if (ms < 100) return `${Math.max(1, Math.round(ms))}\u00a0${milliseconds}`;
  const tenths = Math.round(ms / 100);
  return `${written(false, String(Math.floor(tenths / 10)), String(tenths % 10), locale)}\u00a0${seconds}`;
}

/** The leading figures of a number, and how many of them stand before the point; rounded as they are written, 5 upwards. */
function rounded(value: number, digits: number): { readonly figures: string; readonly wholes: number } {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  const all = mantissa.replace('.', '');
  const kept = Number(all.slice(0, digits)) + (Number(all[digits] ?? 0) >= 5 ? 1 : 0);
  const hasCarried = String(kept).length > Math.min(digits, all.length);
  return { figures: String(kept).replace(/0+$/, ''), wholes: Number(exponent) + (hasCarried ? 2 : 1) };
}

function written(isNegative: boolean, whole: string, rest: string, locale: Locale): string {
  const { point, thousands } = writings[locale];
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, thousands) : whole;
  return `${isNegative ? '−' : ''}${grouped}${rest && point + rest}`;
}
