import type { IntegerSetting } from '../../engine/settings.ts';
import { type Locale, type Phrase, say } from '../../i18n/strings.ts';
import type { Value } from '../params/param.ts';
import { NumberBox, takeLegal } from './NumberBox.tsx';
import { strings } from './strings.ts';

interface SeedProps {
  readonly param: IntegerSetting & { readonly label: Phrase };
  readonly value: number;
  readonly set: (value: Value) => void;
  readonly locale: Locale;
}

/** Any seed by number. "New seed" takes the next one: a reader can always go back, and a class stays together. */
export function Seed({ param, value, set, locale }: SeedProps) {
  const take = takeLegal(param, set);
  const next = value < param.max ? value + 1 : param.min;
  return (
    <div class="seed">
      <label>
        <span>{say(param.label, locale)}</span>
        <NumberBox isWhole min={param.min} max={param.max} {...{ value, take }} />
      </label>
      <button type="button" onClick={() => set(next)}>
        {say(strings.newSeed, locale)}
      </button>
    </div>
  );
}
