import type { ReadonlySignal } from '@preact/signals';
import type { TargetedInputEvent } from 'preact';
import { type Locale, say } from '../../i18n/strings.ts';
import { strings } from './strings.ts';

interface ScrubberProps {
  readonly position: ReadonlySignal<number>;
  readonly steps: number;
  readonly seek: (step: number) => void;
  readonly locale: Locale;
}

/** Moves through the history of a run: a slider, and a box for the exact step. */
export function Scrubber({ position, steps, seek, locale }: ScrubberProps) {
  const take = ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) => {
    if (currentTarget.value !== '') seek(Math.round(currentTarget.valueAsNumber));
  };
  const value = position.value;
  const shared = { min: 0, max: steps, step: 1, value };
  return (
    <div class="scrubber">
      <input
        {...shared}
        type="range"
        onInput={take}
        aria-label={say(strings.step, locale)}
        aria-valuetext={say(strings.stepOf, locale, { step: value, steps })}
      />
      <label>
        <span>{say(strings.step, locale)}</span>
        <input
          {...shared}
          type="number"
          inputMode="numeric"
          onChange={take}
          aria-label={say(strings.goToStep, locale)}
        />
      </label>
    </div>
  );
}
