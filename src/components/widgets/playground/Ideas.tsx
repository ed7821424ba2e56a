import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import { type Locale, say } from '../../../i18n/strings.ts';
import { challenges } from './challenges.ts';
import type { Playground } from './model.ts';
import { type Preset, presets } from './presets.ts';
import { strings } from './strings.ts';

interface IdeasProps {
  readonly model: Playground;
  readonly locale: Locale;
}

/** States worth trying, with what to look at. */
export function Presets({ model, locale }: IdeasProps) {
  const chosen = useSignal<Preset | undefined>(undefined);
  const show = (preset: Preset) => {
    chosen.value = preset;
    model.run(preset.search);
    model.play();
  };
  return (
    <section class="ideas">
      <p class="ideas-title">{say(strings.presets, locale)}</p>
      <div class="buttons">
        {presets.map((preset) => (
          <button type="button" key={preset.search} aria-pressed={chosen.value === preset} onClick={() => show(preset)}>
            {say(preset.name, locale)}
          </button>
        ))}
      </div>
      <p class="comment" role="status">
        {chosen.value && say(chosen.value.comment, locale)}
      </p>
    </section>
  );
}

/** Tasks; what a run that went to its end solves is ticked off, for as long as the page is open. */
export function Challenges({ model, locale }: IdeasProps) {
  const solved = useSignal<ReadonlySet<string>>(new Set());
  const finished = useComputed(() => (model.trainer.status.value === 'finished' ? model.data.value : undefined));
  useSignalEffect(() => {
    const run = finished.value;
    const fresh = run ? challenges.filter((challenge) => challenge.isSolved(run)).map(({ id }) => id) : [];
    const known = solved.peek();
    if (fresh.some((id) => !known.has(id))) solved.value = new Set([...known, ...fresh]);
  });
  return (
    <section class="ideas">
      <p class="ideas-title">{say(strings.challenges, locale)}</p>
      <p>{say(strings.challengesHow, locale)}</p>
      <ul>
        {challenges.map(({ id, task }) => {
          const isSolved = solved.value.has(id);
          return (
            <li key={id} data-solved={isSolved}>
              {say(task, locale)} <strong>{say(isSolved ? strings.solved : strings.unsolved, locale)}</strong>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
