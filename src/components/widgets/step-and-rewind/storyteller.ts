/** Tells the story at the pace of a reader; nothing happens while it is stopped or out of sight. */
import { signal } from '@preact/signals';
import type { PageTools } from '../../training/pageTools.ts';
import { lastMoment, type Scene, sceneAt, storyMs, timeOf } from './story.ts';

export interface Told {
  /** Whether there is something to tell of. */
  readonly isReady: () => boolean;
  readonly moment: () => number;
  readonly pace: () => string;
  readonly rates: () => readonly number[];
  readonly sizes: readonly number[];
  show(scene: Scene): void;
}

const speeds: Readonly<Record<string, number>> = { slow: 0.7, normal: 1, fast: 2.5 };
/** A page that was away for longer goes on where it was. */
const longestTickMs = 100;
/** Under reduced motion each moment stands this long, and nothing moves in between. */
const calmMs = 1500;

export function createStoryteller({ clock, isCalm }: Pick<PageTools, 'clock' | 'isCalm'>, told: Told) {
  const isPlaying = signal(false);
  let isVisible = false;
  let isTelling = false;
  let elapsed = 0;

  function sceneNow(): Scene {
    if (!isCalm()) return sceneAt(elapsed, told.rates(), told.sizes);
    return { moment: Math.min(lastMoment, Math.floor(elapsed / calmMs)) };
  }

  async function tell(): Promise<void> {
    if (isTelling) return;
    isTelling = true;
    let last = clock.now();
    while (isPlaying.peek() && isVisible) {
      await clock.frame();
      const now = clock.now();
      if (!isPlaying.peek()) break;
      if (told.isReady()) elapsed += Math.min(longestTickMs, now - last) * (speeds[told.pace()] ?? 1);
      last = now;
      if (told.isReady()) present();
    }
    isTelling = false;
  }

  function present(): void {
    const end = isCalm() ? calmMs * lastMoment : storyMs;
    told.show(sceneNow());
    if (elapsed >= end) isPlaying.value = false;
  }

  return {
    isPlaying,
    play() {
      const moment = told.moment() === lastMoment ? 0 : told.moment();
      elapsed = isCalm() ? moment * calmMs : timeOf(moment);
      isPlaying.value = true;
      void tell();
    },
    stop() {
      isPlaying.value = false;
    },
    see(visible: boolean) {
      isVisible = visible;
      void tell();
    },
  };
}
