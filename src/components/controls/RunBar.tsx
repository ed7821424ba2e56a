import { type Locale, say } from '../../i18n/strings.ts';
import type { SweepStatus } from '../training/sweep.ts';
import { Icon } from './Icon.tsx';
import { strings } from './strings.ts';

interface RunBarProps {
  readonly status: SweepStatus;
  /** Runs done, of how many. */
  readonly done: number;
  readonly all: number;
  readonly start: () => void;
  readonly cancel: () => void;
  readonly locale: Locale;
}

/** Starts many runs, says how far they are, and stops them. */
export function RunBar({ status, done, all, start, cancel, locale }: RunBarProps) {
  const isRunning = status === 'running';
  const verb = isRunning ? strings.cancel : done > 0 && done < all ? strings.goOn : strings.runHere;
  return (
    <div class="play-bar run-bar">
      {status !== 'finished' && (
        <button type="button" class="play" onClick={isRunning ? cancel : start}>
          <Icon name={isRunning ? 'pause' : 'play'} /> {say(verb, locale)}
        </button>
      )}
      <label>
        <progress max={all} value={done} />{' '}
        <span>{say(done === 0 && !isRunning ? strings.runsToDo : strings.runsDone, locale, { done, all })}</span>
      </label>
    </div>
  );
}
