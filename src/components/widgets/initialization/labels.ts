/** The words on the initialization figure. */
import { type Locale, say } from '../../../i18n/strings.ts';
import type { ToleranceLabels } from '../../figures/tolerancePlot.ts';
import { formatNumber, formatPercent } from '../../params/format.ts';
import { powerOfTen } from '../../params/powers.ts';
import { isComplete, usableStretch } from '../../sweeps/tolerance.ts';
import type { StartData } from './start.ts';
import { strings } from './strings.ts';
import { gradientEnds } from './words.ts';

export function labels(data: StartData, locale: Locale): ToleranceLabels {
  const isGradient = data.quantity === 'gradient';
  return {
    with: say(strings.with, locale),
    without: say(strings.without, locale),
    notes: { with: note(data, 'with', locale), without: note(data, 'without', locale) },
    value: say(strings[data.quantity], locale),
    setting: say(strings[data.what], locale),
    trained: say(strings.trained, locale, { target: formatPercent(data.target, locale) }),
    stalled: say(strings.stalled, locale),
    diverged: say(strings.diverged, locale),
    settingTick: (value) => formatNumber(value, locale),
    valueTick: (value) => (isGradient ? lengthWords(value, locale) : formatPercent(value, locale)),
  };
}

function note(data: StartData, net: 'with' | 'without', locale: Locale): string {
  const columns = data[net];
  if (!isComplete(columns)) return '';
  if (data.quantity === 'gradient') {
    const [from, to] = gradientEnds(columns).map((length) => lengthWords(length, locale));
    return say(strings.gradientSpan, locale, { from: from ?? '', to: to ?? '' });
  }
  const stretch = usableStretch(columns);
  if (!stretch) return say(strings.usableNone, locale);
  const { from, to, count } = stretch;
  return say(count > 1 ? strings.usable : strings.usableOne, locale, { from, to });
}

/** A number where that is short, else its power of ten. */
function lengthWords(value: number, locale: Locale): string {
  return value >= 1e-3 && value < 1e4 ? formatNumber(value, locale, 2) : powerOfTen(Math.log10(value));
}
