import { type Locale, say } from '../../../i18n/strings.ts';
import { Choice } from '../../controls/Choice.tsx';
import { Seed } from '../../controls/Seed.tsx';
import { strings } from '../../controls/strings.ts';
import { Toggle } from '../../controls/Toggle.tsx';
import type { Race } from './model.ts';
import { params } from './params.ts';

interface SettingsProps {
  /** Name of the widget in the page. */
  readonly id: string;
  readonly race: Race;
  readonly locale: Locale;
}

/** What a reader may change: three choices in sight, the rest on request. */
export function Settings({ id, race, locale }: SettingsProps) {
  const values = race.values.value;
  const choice = (name: 'learningRate' | 'depth' | 'task' | 'pace') => ({
    ...params[name],
    id: `${id}-${name}`,
    value: values[name],
    set: (value: number | string | boolean) => race.set(name, value),
    locale,
  });
  return (
    <div class="settings">
      <Choice {...choice('learningRate')} />
      <Choice {...choice('depth')} />
      <Choice {...choice('task')} />
      <details class="more">
        <summary>{say(strings.moreControls, locale)}</summary>
        {values.task === 'digits' && (
          <Toggle
            {...params.standardize}
            value={values.standardize}
            set={(value) => race.set('standardize', value)}
            locale={locale}
          />
        )}
        <Seed param={params.seed} value={values.seed} set={(value) => race.set('seed', value)} locale={locale} />
        <Choice {...choice('pace')} />
      </details>
    </div>
  );
}
