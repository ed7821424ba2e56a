/** When which step is shown: slow at first, where the drama is, fast later. */
export const paces = { slow: 15_000, normal: 12_000, fast: 4_000 } as const;

/** Under reduced motion a run is shown in this many still pictures. */
const calmPictures = 6;
/** A page that was away for longer goes on where it was, not where it would be by now. */
const longestTickMs = 100;

/** How a run is shown. */
export interface Showing {
  readonly steps: number;
  /** Milliseconds for all steps. */
  readonly duration: number;
  readonly isCalm: boolean;
}

/** The step to show after `elapsed` milliseconds. The first comes at once: who pressed play sees an answer. */
function stepAt(elapsed: number, { steps, duration, isCalm }: Showing): number {
  const part = Math.min(1, elapsed / duration);
  if (isCalm) return Math.max(1, Math.round(steps * (Math.floor(part * calmPictures) / calmPictures) ** 2));
  return Math.min(steps, 1 + Math.floor((steps - 1) * part * part + 1e-9));
}

/** When `step` is first shown: the inverse of `stepAt`. */
function timeOf(step: number, { steps, duration }: Showing): number {
  if (step <= 1 || steps <= 1) return 0;
  return duration * Math.sqrt(Math.min(1, (step - 1) / (steps - 1)));
}

/** A run being played: which step it is time for. */
export function createPlayhead(now: () => number) {
  let elapsed = 0;
  let lastTick = 0;
  return {
    /** Goes on from a step. */
    start(step: number, showing: Showing): void {
      elapsed = timeOf(step, showing);
      lastTick = now();
    },
    /** The step for this moment. Time stands still while the training, at step `head`, lags behind. */
    tick(head: number, showing: Showing): number {
      const isLate = head < stepAt(elapsed, showing);
      if (!isLate) elapsed += Math.min(longestTickMs, now() - lastTick);
      lastTick = now();
      return stepAt(elapsed, showing);
    },
  };
}
