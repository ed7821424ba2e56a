import { raceSteps, raceTarget } from '../../../engine/experiments/race.ts';
import { type Locale, say } from '../../../i18n/strings.ts';
import { Failure } from '../../controls/Failure.tsx';
import { formatPercent } from '../../params/format.ts';
import type { Race } from './model.ts';
import { strings } from './strings.ts';
import { type Arrival, type Duel, tallySeeds } from './tally.ts';
import { scoreSentence } from './words.ts';

interface TallyProps {
  readonly race: Race;
  readonly locale: Locale;
}

/** The same race over ten seeds, on demand. */
export function Tally({ race, locale }: TallyProps) {
  const { status, done, failure, score, start } = race.tally;
  return (
    <details class="tally">
      <summary>{say(strings.tally, locale)}</summary>
      <Progress race={race} locale={locale} />
      {done.value > 0 && <Key race={race} locale={locale} />}
      {done.value > 0 && <Duels race={race} locale={locale} />}
      <p>{status.value === 'running' ? '' : scoreSentence(score.value, locale)}</p>
      {failure.value && <Failure name={failure.value} again={start} locale={locale} />}
    </details>
  );
}

function Progress({ race, locale }: TallyProps) {
  const { status, done, start, cancel } = race.tally;
  const all = 2 * tallySeeds;
  const isRunning = status.value === 'running';
  if (status.value === 'finished' || status.value === 'failed') return null;
  const words = say(strings.tallyProgress, locale, { done: done.value, all });
  const verb = isRunning ? strings.tallyCancel : done.value > 0 ? strings.tallyGoOn : strings.tallyStart;
  return (
    <p class="progress">
      <button type="button" onClick={isRunning ? cancel : start}>
        {say(verb, locale)}
      </button>
      {(isRunning || done.value > 0) && (
        <label>
          <progress max={all} value={done.value} /> <span>{words}</span>
        </label>
      )}
    </p>
  );
}

/** What the marks of the plot are. */
function Key({ race, locale }: TallyProps) {
  const target = formatPercent(raceTarget[race.values.value.task], locale);
  return (
    <p>
      {say(strings.tallyPlot, locale, { target })}{' '}
      <span class="key">
        ● <span class="with">{say(strings.with, locale)}</span>
      </span>{' '}
      <span class="key">
        ■ <span class="without">{say(strings.without, locale)}</span>
      </span>
    </p>
  );
}

const rowHeight = 18;
const plotWidth = 328;
const left = 64;
const right = 64;

/** One row per seed: where on the way each network reached the target, or that it never did. */
function Duels({ race, locale }: TallyProps) {
  const { task } = race.values.value;
  const duels = race.tally.duels.value;
  const target = formatPercent(raceTarget[task], locale);
  const x = (arrival: Arrival) =>
    arrival === 'never'
      ? plotWidth - right / 2
      : left + ((arrival ?? 0) / raceSteps[task]) * (plotWidth - left - right);
  const name = `${say(strings.tallyPlot, locale, { target })} ${duels.map((duel) => duelWords(duel, locale)).join('; ')}`;
  return (
    <svg class="duels" viewBox={`0 0 ${plotWidth} ${rowHeight * (tallySeeds + 1)}`} role="img" aria-label={name}>
      {duels.map((duel, row) => (
        <Row key={duel.seed} duel={duel} y={rowHeight * (row + 0.5)} x={x} label={String(duel.seed)} />
      ))}
      {[0, raceSteps[task]].map((step) => (
        <text key={step} class="tick" x={x(step)} y={rowHeight * (tallySeeds + 0.7)}>
          {step}
        </text>
      ))}
      <text class="tick" x={x('never')} y={rowHeight * (tallySeeds + 0.7)}>
        {say(strings.never, locale)}
      </text>
    </svg>
  );
}

interface RowProps {
  readonly duel: Duel;
  readonly y: number;
  readonly x: (arrival: Arrival) => number;
  readonly label: string;
}

function Row({ duel, y, x, label }: RowProps) {
  return (
    <g>
      <text class="seed-name" x={left - 14} y={y + 4}>
        {label}
      </text>
      <line class="rail" x1={left} x2={plotWidth - right} y1={y} y2={y} />
      {duel.without !== undefined && (
        <rect class="without" x={x(duel.without) - 4.5} y={y - 4.5} width="9" height="9" />
      )}
      {duel.with !== undefined && <circle class="with" cx={x(duel.with)} cy={y} r="4.5" />}
    </g>
  );
}

function duelWords(duel: Duel, locale: Locale): string {
  const arrival = (at: Arrival) => (at === 'never' ? say(strings.never, locale) : String(at ?? '–'));
  const words = [
    `${say(strings.with, locale)} ${arrival(duel.with)}`,
    `${say(strings.without, locale)} ${arrival(duel.without)}`,
  ];
  return `${say(strings.seed, locale, { seed: duel.seed })}: ${words.join(say(strings.listSeparator, locale))}`;
}
