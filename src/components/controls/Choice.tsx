import { type Locale, type Phrase, say } from '../../i18n/strings.ts';
import type { Notch, Value } from '../params/param.ts';

interface ChoiceProps {
  /** Unique in the page. */
  readonly id: string;
  readonly label: Phrase;
  readonly notches: readonly Notch[];
  readonly value: Value;
  readonly set: (value: Value) => void;
  readonly locale: Locale;
}

/** Named stops, each a radio button; the sentence of the chosen one stands beside them. */
export function Choice({ id, label, notches, value, set, locale }: ChoiceProps) {
  const chosen = notches.find((notch) => notch.value === value);
  const sentenceId = `${id}-sentence`;
  return (
    <fieldset class="knob" aria-describedby={chosen?.sentence && sentenceId}>
      <legend>{say(label, locale)}</legend>
      <div class="stops">
        {notches.map((notch) => (
          <label key={notch.value}>
            <input type="radio" name={id} checked={notch === chosen} onChange={() => set(notch.value)} />
            <span>{say(notch.label, locale)}</span>
          </label>
        ))}
      </div>
      {chosen?.sentence && (
        <p class="sentence" id={sentenceId}>
          {say(chosen.sentence, locale)}
        </p>
      )}
    </fieldset>
  );
}
