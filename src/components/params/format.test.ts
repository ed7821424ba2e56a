import { expect, it } from 'vitest';
import { languageTags, locales } from '../../i18n/strings.ts';
import { formatDuration, formatNumber, formatPercent } from './format.ts';

/** Numbers of every size, of both signs, with few digits and with many. */
function* numbers(): Generator<number> {
  for (let exponent = -12; exponent <= 20; exponent++) {
    for (const mantissa of [1, 1.005, 1.25, 1.995, 2.5, 3.1428, 4.4449, 5.5555, 9.994, 9.995, 9.9999]) {
      yield mantissa * 10 ** exponent;
      yield -mantissa * 10 ** exponent;
    }
  }
  for (let whole = 0; whole < 2000; whole += 7) yield* [whole, whole / 8, whole * 101];
}

it.each(locales)('%s: numbers have the digits that the language rules of the platform give them (W16)', (locale) => {
  for (const digits of [1, 2, 3, 4, 6]) {
    const options = { maximumSignificantDigits: digits, useGrouping: 'min2' } as const;
    const platform = new Intl.NumberFormat(languageTags[locale], options);
    for (const value of numbers()) {
      expect(`${value} ${formatNumber(value, locale, digits)}`).toBe(
        `${value} ${platform.format(value).replace('-', '−')}`,
      );
    }
  }
});

it('what is no number of digits is written, too, and zero has no sign (W16)', () => {
  expect([Number.NaN, Infinity, -Infinity, -0].map((value) => formatNumber(value, 'en'))).toEqual([
    'NaN',
    '∞',
    '−∞',
    '0',
  ]);
});

it('shares and durations have their units as each language writes them (W16)', () => {
  expect([formatPercent(0.9499999, 'en'), formatPercent(0.9499999, 'zh')]).toEqual(['94\u00a0%', '94%']);
  expect([formatDuration(0.2, 'en'), formatDuration(99.6, 'zh')]).toEqual(['1\u00a0ms', '100\u00a0毫秒']);
  expect([formatDuration(1250, 'en'), formatDuration(12_345_678, 'zh')]).toEqual(['1.3\u00a0s', '12,345.7\u00a0秒']);
});
