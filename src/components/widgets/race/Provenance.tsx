import { raceSteps } from '../../../engine/experiments/race.ts';
import { type Locale, say } from '../../../i18n/strings.ts';
import { strings as controlStrings } from '../../controls/strings.ts';
import type { Race } from './model.ts';
import { params } from './params.ts';
import { strings } from './strings.ts';
import { provenance } from './words.ts';

interface ProvenanceProps {
  readonly race: Race;
  /** Of the still, which stands here until something is trained. */
  readonly fingerprint: string;
  readonly locale: Locale;
}

const shortDigits = 8;

/** Where the numbers come from, in small type. */
export function Provenance({ race, fingerprint, locale }: ProvenanceProps) {
  const seen = race.trainer.seen.value;
  const digits = seen ? race.fingerprint.value : fingerprint;
  const isWaiting = race.trainer.status.value === 'waiting';
  const facts = seen
    ? { seed: seen.plan.values.seed, steps: seen.history.head, ms: seen.history.trainingMs }
    : { seed: params.seed.initial, steps: raceSteps[params.task.initial] };
  return (
    <p class="provenance" data-fingerprint={digits}>
      <span>{isWaiting ? say(controlStrings.waiting, locale) : provenance(facts, locale)}</span>{' '}
      {digits && (
        <span title={digits}>{say(strings.fingerprint, locale, { digits: digits.slice(0, shortDigits) })}</span>
      )}
    </p>
  );
}
