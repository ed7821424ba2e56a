import type { ReadonlySignal } from '@preact/signals';
import { type Locale, say } from '../../../i18n/strings.ts';
import { Failure } from '../../controls/Failure.tsx';
import { formatNumber } from '../../params/format.ts';
import { changeSentence } from '../../params/words.ts';
import type { Race } from './model.ts';
import type { Moment } from './moment.ts';
import { params } from './params.ts';
import { strings } from './strings.ts';
import { isDiverged, takeaway } from './words.ts';

interface VerdictProps {
  readonly race: Race;
  readonly moment: ReadonlySignal<Moment>;
  readonly locale: Locale;
}

/** What the picture says, and what went wrong. */
export function Verdict({ race, moment, locale }: VerdictProps) {
  const { failure, again } = race.trainer;
  const change = changeSentence(race.changes.value, race.addressed.value, locale);
  return (
    <div class="verdict-lines">
      {change && <p class="change">{change}</p>}
      <p class="takeaway">{takeaway(moment.value, locale)}</p>
      {failure.value && <Failure name={failure.value} again={again} locale={locale} />}
      {isDiverged(moment.value) && <SmallerRate race={race} locale={locale} />}
    </div>
  );
}

/** What to try after a divergence. */
function SmallerRate({ race, locale }: Omit<VerdictProps, 'moment'>) {
  const { learningRate } = race.values.value;
  const smaller = params.learningRate.notches.findLast(({ value }) => value < learningRate)?.value;
  if (smaller === undefined) return null;
  return (
    <p>
      <button type="button" onClick={() => race.set('learningRate', smaller)}>
        {say(strings.smallerRate, locale, { rate: formatNumber(smaller, locale) })}
      </button>
    </p>
  );
}
