/** Where numbers come from, in words. */
import { type Locale, say } from '../../i18n/strings.ts';
import { formatDuration } from '../params/format.ts';
import { strings } from './strings.ts';

/** One training. Without a duration it was trained at build time. */
export function trainingProvenance(
  { seed, steps, ms }: { readonly seed: number; readonly steps: number; readonly ms?: number },
  locale: Locale,
): string {
  if (ms === undefined) return say(strings.trainedAtBuild, locale, { seed, steps });
  return say(strings.trainedHere, locale, { seed, steps, duration: formatDuration(ms, locale) });
}

/** Many runs. */
export function sweepProvenance(
  { seed, runs, ms }: { readonly seed: number; readonly runs: number; readonly ms?: number },
  locale: Locale,
): string {
  if (ms === undefined) return say(strings.sweptAtBuild, locale, { seed, runs });
  return say(strings.sweptHere, locale, { seed, runs, duration: formatDuration(ms, locale) });
}
