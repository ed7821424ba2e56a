import { useComputed } from '@preact/signals';
import type { TargetedInputEvent } from 'preact';
import { type Locale, say } from '../../../i18n/strings.ts';
import { Icon } from '../../controls/Icon.tsx';
import { strings as controls } from '../../controls/strings.ts';
import type { StepAndRewind } from './model.ts';
import { lastMoment } from './story.ts';
import { strings } from './strings.ts';
import { sceneWords } from './words.ts';

interface StoryBarProps {
  readonly model: StepAndRewind;
  readonly locale: Locale;
}

/** Play or pause, the next moment, reset; and a slider over the moments with what happens at each. */
export function StoryBar({ model, locale }: StoryBarProps) {
  const isPlaying = model.isRunning.value;
  const moment = model.values.value.moment;
  const words = useComputed(() =>
    model.data.value
      ? sceneWords(model.data.value, locale)
      : say(moment === lastMoment ? strings.end : controls.waiting, locale),
  );
  const slide = ({ currentTarget }: TargetedInputEvent<HTMLInputElement>) => model.seek(currentTarget.valueAsNumber);
  return (
    <div class="play-bar story-bar">
      <div class="buttons">
        <button type="button" class="play" onClick={isPlaying ? model.pause : model.play}>
          <Icon name={isPlaying ? 'pause' : 'play'} /> {say(isPlaying ? controls.pause : controls.play, locale)}
        </button>
        <button type="button" onClick={model.next}>
          <Icon name="step" /> {say(strings.next, locale)}
        </button>
        <button type="button" onClick={model.reset}>
          <Icon name="reset" /> {say(controls.reset, locale)}
        </button>
      </div>
      <div class="scrubber">
        <input
          type="range"
          min={0}
          max={lastMoment}
          step={1}
          value={moment}
          onInput={slide}
          aria-label={say(strings.moment, locale)}
          aria-valuetext={words}
        />
        <span class="scene">{words}</span>
      </div>
    </div>
  );
}
