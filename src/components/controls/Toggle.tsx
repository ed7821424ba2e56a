import { type Locale, type Phrase, say } from '../../i18n/strings.ts';
import type { Value } from '../params/param.ts';

interface ToggleProps {
  readonly label: Phrase;
  readonly value: boolean;
  readonly set: (value: Value) => void;
  readonly locale: Locale;
}

export function Toggle({ label, value, set, locale }: ToggleProps) {
  return (
    <label class="toggle">
      <input type="checkbox" checked={value} onChange={({ currentTarget }) => set(currentTarget.checked)} />
      <span>{say(label, locale)}</span>
    </label>
  );
}
