import { type Locale, say } from '../../i18n/strings.ts';
import type { Ends, Params, Value } from '../params/param.ts';
import { legalSpan, movedEnd } from '../params/span.ts';
import { NumberBox } from './NumberBox.tsx';
import { strings } from './strings.ts';

interface SpanProps {
  /** Unique in the page. */
  readonly id: string;
  /** The param of the lower end. */
  readonly name: string;
  readonly ends: Ends;
  readonly params: Params;
  readonly values: { readonly [name: string]: Value };
  readonly set: (name: string, value: Value) => void;
  readonly locale: Locale;
}

/** Both ends of a range, each with a box for the exact number and a button either way. */
export function Span({ id, name, ends, params, values, set, locale }: SpanProps) {
  const param = params[name];
  if (param?.kind !== 'real') return null;
  const bounds = { min: param.min, max: param.max, least: ends.least };
  const span = legalSpan(Number(values[name]), Number(values[ends.to]), bounds);
  const move = (end: 'from' | 'to', place: number) => {
    const moved = movedEnd(span, end, place, bounds, ends.step);
    set(end === 'from' ? name : ends.to, moved);
    return moved;
  };
  return (
    <fieldset class="knob span">
      <legend>{say(ends.label, locale)}</legend>
      <div class="stops">
        {(['from', 'to'] as const).map((end, i) => (
          <End
            key={end}
            id={`${id}-${end}`}
            isUpper={end === 'to'}
            label={say(end === 'from' ? strings.lowerEnd : strings.upperEnd, locale)}
            value={span[i] as number}
            step={ends.step}
            move={(place) => move(end, place)}
            locale={locale}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface EndProps {
  readonly id: string;
  readonly label: string;
  /** Its name stands between the two. */
  readonly isUpper: boolean;
  readonly value: number;
  readonly step: number;
  /** @returns where it went */
  readonly move: (place: number) => number;
  readonly locale: Locale;
}

function End({ id, label, isUpper, value, step, move, locale }: EndProps) {
  const by = (way: -1 | 1) => (
    <button
      type="button"
      aria-label={`${label}: ${say(way < 0 ? strings.less : strings.more, locale)}`}
      onClick={() => move(value + way * step)}
    >
      {way < 0 ? '−' : '+'}
    </button>
  );
  return (
    <span class="end">
      {isUpper && <span aria-hidden="true">{label}</span>}
      {by(-1)}
      <NumberBox take={move} {...{ id, step, value, label }} />
      {by(1)}
    </span>
  );
}
