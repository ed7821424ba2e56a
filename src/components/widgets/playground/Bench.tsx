import { type Locale, say } from '../../../i18n/strings.ts';
import type { Params, Value } from '../../params/param.ts';
import { Knob } from '../../shell/Settings.tsx';
import type { Playground } from './model.ts';
import { nameFor, networkNames, params } from './params.ts';
import type { Letter, PlaygroundSettings } from './specs.ts';
import { strings } from './strings.ts';

interface BenchProps {
  readonly model: Playground;
  readonly locale: Locale;
}

const letters = ['a', 'b'] as const;

/** Everything that can be set of each network, side by side. */
export function Bench({ model, locale }: BenchProps) {
  return (
    <div class="bench">
      {letters.map((letter) => (
        <Network key={letter} {...{ letter, model, locale }} />
      ))}
    </div>
  );
}

function Network({ letter, model, locale }: BenchProps & { readonly letter: Letter }) {
  const values = model.values.value;
  const other: Letter = letter === 'a' ? 'b' : 'a';
  const set = (name: string, value: Value) => model.set(name as keyof PlaygroundSettings, value);
  const copy = () => {
    for (const name of networkNames) set(nameFor(letter, name), values[nameFor(other, name)]);
  };
  return (
    <fieldset class={`bench-network net-${letter}`}>
      <legend>{say(strings.network, locale, { letter: letter.toUpperCase() })}</legend>
      {networkNames.map((name) => (
        <Knob
          key={name}
          id="playground"
          name={nameFor(letter, name)}
          params={params as Params}
          values={values}
          set={set}
          locale={locale}
        />
      ))}
      <button type="button" onClick={copy}>
        {say(strings.copy, locale, { letter: other.toUpperCase() })}
      </button>
    </fieldset>
  );
}
