import { effect, type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { TrainerStatus } from '../training/state.ts';

interface AnnouncerProps {
  readonly status: ReadonlySignal<TrainerStatus>;
  /** What there is to say of the run now. */
  readonly sentence: ReadonlySignal<string>;
  /** What is worth saying at once, whatever the run does; '' for nothing. */
  readonly news: ReadonlySignal<string>;
  readonly isVisible: ReadonlySignal<boolean>;
}

const quietMs = 5000;
const longest = 120;

/** The one polite live region of a widget: now and then while it runs, once when it comes to rest, never off screen. */
export function Announcer({ status, sentence, news, isVisible }: AnnouncerProps) {
  const said = useSignal('');
  useEffect(() => {
    const isTime = createTiming(() => performance.now());
    const stopTelling = effect(() => {
      if (news.value && isVisible.value) said.value = news.value;
    });
    const stopFollowing = effect(() => {
      const words = sentence.value;
      if (isTime(status.value) && isVisible.value) said.value = words.slice(0, longest);
    });
    return () => {
      stopTelling();
      stopFollowing();
    };
  }, []);
  return (
    <p class="announcer" role="status">
      {said}
    </p>
  );
}

/** Whether now is a time to speak, asked at every change. */
export function createTiming(now: () => number): (status: TrainerStatus) => boolean {
  let before: TrainerStatus = 'still';
  let last = -Infinity;
  return (status) => {
    const cameToRest = status !== before && (status === 'paused' || status === 'finished' || status === 'failed');
    const isDue = status === 'running' && now() - last >= quietMs;
    before = status;
    if (cameToRest || isDue) last = now();
    return cameToRest || isDue;
  };
}
