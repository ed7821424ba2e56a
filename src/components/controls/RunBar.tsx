import type { ComponentChildren } from 'preact';
import { type Locale, say } from '../../i18n/strings.ts';
import type { FillingStatus } from '../training/filling.ts';
import { Icon } from './Icon.tsx';
import { strings } from './strings.ts';

interface RunBarProps {
  readonly status: FillingStatus;
  /** What is counted. */
  readonly unit: 'runs' | 'rows';
  /** How many are done, of how many. */
  readonly done: number;
  readonly all: number;
  readonly start: () => void;
  readonly cancel: () => void;
  readonly locale: Locale;
  readonly children?: ComponentChildren;
}

/** Starts work in the background, says how far it is, and stops it. */
export function RunBar({ status, unit, done, all, start, cancel, locale, children }: RunBarProps) {
  const isRunning = status === 'running';
  const [toDo, finished] =
    unit === 'runs' ? [strings.runsToDo, strings.runsDone] : [strings.rowsToDo, strings.rowsDone];
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
        <span>{say(done === 0 && !isRunning ? toDo : finished, locale, { done, all })}</span>
      </label>
      {children}
    </div>
  );
}
