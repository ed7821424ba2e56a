import { type Locale, say } from '../../i18n/strings.ts';
import { Choice } from '../controls/Choice.tsx';
import { Seed } from '../controls/Seed.tsx';
import { Slider } from '../controls/Slider.tsx';
import { Span } from '../controls/Span.tsx';
import { Stops } from '../controls/Stops.tsx';
import { strings } from '../controls/strings.ts';
import { Toggle } from '../controls/Toggle.tsx';
import type { Params, Value } from '../params/param.ts';

export interface SettingsProps {
  /** Name of the widget in the page. */
  readonly id: string;
  readonly params: Params;
  readonly values: { readonly [name: string]: Value };
  readonly set: (name: string, value: Value) => void;
  /** In sight: at most four. */
  readonly shown: readonly string[];
  /** On request. */
  readonly more: readonly string[];
  readonly locale: Locale;
}

/** What a reader may change: a few controls in sight, the rest on request. */
export function Settings({ shown, more, locale, ...knobs }: SettingsProps) {
  const all = (names: readonly string[]) =>
    names.map((name) => <Knob key={name} name={name} locale={locale} {...knobs} />);
  return (
    <div class="settings">
      {all(shown)}
      {more.length > 0 && (
        <details class="more">
          <summary>{say(strings.moreControls, locale)}</summary>
          {all(more)}
        </details>
      )}
    </div>
  );
}

/** More stops than this are a slider, not buttons. */
const manyStops = 10;

type KnobProps = Omit<SettingsProps, 'shown' | 'more'> & { readonly name: string };

/** The control that fits the param: both ends of a range, named stops, a switch, a seed, or a slider. */
export function Knob({ id, name, params, values, set, locale }: KnobProps) {
  const param = params[name];
  const value = values[name];
  if (!param || value === undefined) return null;
  const shared = { id: `${id}-${name}`, locale, set: (next: Value) => set(name, next) };
  if (param.ends) return <Span {...{ id: shared.id, name, params, values, ends: param.ends, set, locale }} />;
  if (param.kind === 'toggle') return <Toggle {...shared} label={param.label} value={value === true} />;
  const { notches = [] } = param;
  if (notches.length > manyStops && param.kind !== 'choice')
    return <Stops {...shared} param={param} notches={notches} value={Number(value)} />;
  if (notches.length > 0) return <Choice {...shared} label={param.label} notches={notches} value={value} />;
  if (param.kind === 'choice' || typeof value !== 'number') return null;
  if (name === 'seed' && param.kind === 'integer') return <Seed {...shared} param={param} value={value} />;
  return <Slider {...shared} param={param} value={value} />;
}
