import type { TargetedInputEvent } from 'preact';
import { type Locale, say } from '../../i18n/strings.ts';
import type { Notch, Param, Value } from '../params/param.ts';
import { NumberBox, takeLegal } from './NumberBox.tsx';

interface StopsProps {
  /** Unique in the page. */
  readonly id: string;
  readonly param: Extract<Param, { kind: 'real' | 'integer' }>;
  /** Numbers in ascending order. */
  readonly notches: readonly Notch[];
  readonly value: number;
  readonly set: (value: Value) => void;
  readonly locale: Locale;
}

/** Many stops: a slider that knows only them, and a box that takes the nearest. */
export function Stops({ id, param, notches, value, set, locale }: StopsProps) {
  const place = notches.findIndex((notch) => notch.value === value);
  const slide = ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) => {
    const notch = notches[currentTarget.valueAsNumber];
    if (notch) set(notch.value);
  };
  const take = takeLegal(param, set);
  const label = say(param.label, locale);
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={notches.length - 1}
        step={1}
        value={place}
        onInput={slide}
        aria-valuetext={notches[place] && say(notches[place].label, locale)}
      />
      <NumberBox min={param.min} max={param.max} step="any" label={label} {...{ value, take }} />
    </div>
  );
}
