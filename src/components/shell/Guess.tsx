import { type ReadonlySignal, useSignal } from '@preact/signals';
import { type Locale, type Phrase, say } from '../../i18n/strings.ts';
import { formatNumber } from '../params/format.ts';
import { strings } from './strings.ts';

/** A question to answer before the run does. */
export interface GuessQuestion<Data> {
  readonly question: Phrase;
  /** The state in which it is asked, as an address: `?learningRate=1`. */
  readonly search: string;
  /** What there is to choose from; a number is asked for where there is nothing. */
  readonly options?: readonly { readonly value: string; readonly label: Phrase }[];
  /** Range of the number asked for. */
  readonly range?: { readonly min: number; readonly max: number; readonly step: number };
  /** The value of an option, or the number; undefined where the run does not settle it. */
  answer(data: Data): string | number | undefined;
}

interface GuessProps<Data> {
  readonly id: string;
  readonly guess: GuessQuestion<Data>;
  /** What came out, once all is done. */
  readonly finished: ReadonlySignal<Data | undefined>;
  /** Shows the state in which it is asked, from its beginning. */
  readonly run: (search: string) => void;
  readonly locale: Locale;
}

/** Guess, then see: skippable, and the result says how far the guess was. */
export function Guess<Data>({ id, guess, finished, run, locale }: GuessProps<Data>) {
  const chosen = useSignal<string | undefined>(undefined);
  const asked = useSignal<string | undefined>(undefined);
  const begin = () => {
    asked.value = chosen.value;
    run(guess.search);
  };
  const outcome =
    asked.value !== undefined && finished.value ? verdict(guess, asked.value, finished.value, locale) : '';
  return (
    <details class="guess">
      <summary>{say(strings.guessFirst, locale)}</summary>
      <fieldset class="knob">
        <legend>{say(guess.question, locale)}</legend>
        <div class="stops">
          {guess.options?.map(({ value, label }) => (
            <label key={value}>
              <input
                type="radio"
                name={`${id}-guess`}
                checked={chosen.value === value}
                onChange={() => {
                  chosen.value = value;
                }}
              />
              <span>{say(label, locale)}</span>
            </label>
          ))}
          {guess.range && (
            <input
              type="number"
              {...guess.range}
              aria-label={say(guess.question, locale)}
              value={chosen.value ?? ''}
              onInput={({ currentTarget }) => {
                chosen.value = Number.isNaN(currentTarget.valueAsNumber) ? undefined : currentTarget.value;
              }}
            />
          )}
          <button type="button" disabled={chosen.value === undefined} onClick={begin}>
            {say(strings.guessRun, locale)}
          </button>
        </div>
      </fieldset>
      <p class="guess-verdict">{outcome}</p>
    </details>
  );
}

function verdict<Data>(guess: GuessQuestion<Data>, asked: string, data: Data, locale: Locale): string {
  const answer = guess.answer(data);
  const name = (value: string) => {
    const label = guess.options?.find((option) => option.value === value)?.label;
    return label ? say(label, locale) : value;
  };
  if (answer === undefined) return say(strings.guessOpen, locale, { guess: name(asked) });
  if (typeof answer === 'string') {
    const isRight = answer === asked;
    return say(isRight ? strings.guessRight : strings.guessWrong, locale, { guess: name(asked), answer: name(answer) });
  }
  const gap = Math.abs(answer - Number(asked));
  const words = { guess: asked, answer: formatNumber(answer, locale), gap: formatNumber(gap, locale) };
  return say(gap === 0 ? strings.guessExact : strings.guessOff, locale, words);
}
