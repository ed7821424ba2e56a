import type { ReadonlySignal } from '@preact/signals';
import type { TargetedInputEvent } from 'preact';
import { type Locale, say } from '../../i18n/strings.ts';
import { NumberBox } from './NumberBox.tsx';
import { strings } from './strings.ts';

interface ScrubberProps {
  readonly position: ReadonlySignal<number>;
  readonly steps: number;
  readonly seek: (step: number) => void;
  readonly locale: Locale;
}

/** Moves through the history of a run: a slider, and a box for the exact step. */
export function Scrubber({ position, steps, seek, locale }: ScrubberProps) {
  const value = position.value;
  const limits = { min: 0, max: steps, step: 1, value };
  const take = (asked: number) => {
    const step = Math.min(steps, Math.max(0, Math.round(asked)));
    seek(step);
    return step;
  };
  return (
    <div class="scrubber">
      <input
        {...limits}
        type="range"
        onInput={({ currentTarget }: TargetedInputEvent<HTMLInputElement>) => seek(currentTarget.valueAsNumber)}
        aria-label={say(strings.step, locale)}
        aria-valuetext={say(strings.stepOf, locale, { step: value, steps })}
      />
      <label>
        <span>{say(strings.step, locale)}</span>
        <NumberBox {...limits} isWhole take={take} label={say(strings.goToStep, locale)} />
      </label>
    </div>
  );
}
