import { type Locale, say } from '../../../i18n/strings.ts';
import { Failure } from '../../controls/Failure.tsx';
import { formatNumber, formatPercent } from '../../params/format.ts';
import { changeSentence } from '../../params/words.ts';
import type { Race } from './model.ts';
import type { Moment } from './moment.ts';
import { params } from './params.ts';
import { strings } from './strings.ts';
import { divergences, takeaway } from './words.ts';

interface VerdictProps {
  readonly race: Race;
  readonly moment: Moment;
  readonly locale: Locale;
}

/** What the picture says, and what went wrong. */
export function Verdict({ race, moment, locale }: VerdictProps) {
  const failure = race.trainer.failure.value;
  const change = changeSentence(race.changes.value, race.addressed.value, locale);
  return (
    <div class="verdict-lines">
      {change && <p class="change">{change}</p>}
      <p class="takeaway">{takeaway(moment, locale)}</p>
      {failure && <Failure name={failure} again={race.trainer.again} locale={locale} />}
      <Divergence race={race} moment={moment} locale={locale} />
    </div>
  );
}

function Divergence({ race, moment, locale }: VerdictProps) {
  const depth = race.trainer.seen.value?.plan.values.depth ?? params.depth.initial;
  const sentences = divergences(moment, depth, locale);
  const smaller = params.learningRate.notches.findLast(({ value }) => value < race.values.value.learningRate)?.value;
  if (sentences.length === 0) return null;
  const hasTwin = moment.without.divergedAt && !moment.with.divergedAt;
  const accuracy = formatPercent(moment.with.accuracy ?? 0, locale);
  return (
    <p class="divergence">
      {sentences.join(' ')} {hasTwin && say(strings.sameRunWith, locale, { accuracy })}{' '}
      {smaller !== undefined && (
        <button type="button" onClick={() => race.set('learningRate', smaller)}>
          {say(strings.smallerRate, locale, { rate: formatNumber(smaller, locale) })}
        </button>
      )}
    </p>
  );
}
