import { type Locale, say } from '../../i18n/strings.ts';
import type { Trainer } from '../training/trainer.ts';
import { Icon } from './Icon.tsx';
import { Scrubber } from './Scrubber.tsx';
import { strings } from './strings.ts';

interface PlayBarProps {
  readonly trainer: Trainer;
  readonly locale: Locale;
}

/** Play or pause, one step, reset, and the scrubber. */
export function PlayBar({ trainer, locale }: PlayBarProps) {
  const { plan, position } = trainer;
  const isPlaying = trainer.isPlaying.value;
  return (
    <div class="play-bar">
      <div class="buttons">
        <button type="button" class="play" onClick={isPlaying ? trainer.pause : trainer.play}>
          <Icon name={isPlaying ? 'pause' : 'play'} /> {say(isPlaying ? strings.pause : strings.play, locale)}
        </button>
        <button type="button" onClick={trainer.step}>
          <Icon name="step" /> {say(strings.oneStep, locale)}
        </button>
        <button type="button" onClick={trainer.reset}>
          <Icon name="reset" /> {say(strings.reset, locale)}
        </button>
      </div>
      <Scrubber position={position} steps={plan.value.steps} seek={trainer.seek} locale={locale} />
    </div>
  );
}
