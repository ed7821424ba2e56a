/**
 * The experiment as a story: at P, a step out, what is there, back to P; three times. Moments are its resting places,
 * numbered from 0; the walker moves between them and stands only where something was measured.
 */

/** Everything is measured, and all is taken back. */
export const lastMoment = 6;

/** Where the story stands. */
export interface Scene {
  readonly moment: number;
  /** Step size at which the walker stands on its way to the next moment; 0 is P. */
  readonly walker?: number;
}

/** Milliseconds of each part. */
const lasts = { before: 500, out: 900, there: 1200, back: 600, after: 300 } as const;
const cycle = lasts.out + lasts.there + lasts.back + lasts.after;

export const storyMs = lasts.before + 3 * cycle;

/** Number of steps whose loss and gradient are known at a moment. */
export function measuredAt(moment: number): number {
  return Math.ceil(moment / 2);
}

/** Milliseconds after the beginning at which a moment is reached. */
export function timeOf(moment: number): number {
  const [whole, isThere] = [Math.floor(moment / 2), moment % 2];
  return moment === 0 ? 0 : lasts.before + whole * cycle + (isThere ? lasts.out : -lasts.after);
}

/**
 * @param ms since the beginning
 * @param rates the three steps
 * @param sizes all measured step sizes, in ascending order
 */
export function sceneAt(ms: number, rates: readonly number[], sizes: readonly number[]): Scene {
  const since = ms - lasts.before;
  if (since < 0) return { moment: 0 };
  const step = Math.floor(since / cycle);
  const rate = rates[step];
  if (rate === undefined) return { moment: lastMoment };
  const way = [0, ...sizes.filter((size) => size <= rate)];
  const at = (share: number) => way[Math.round(share * (way.length - 1))] as number;
  const within = since % cycle;
  if (within < lasts.out) return { moment: 2 * step, walker: at(eased(within / lasts.out)) };
  const there = within - lasts.out;
  if (there < lasts.there) return { moment: 2 * step + 1 };
  const back = there - lasts.there;
  if (back < lasts.back) return { moment: 2 * step + 1, walker: at(1 - eased(back / lasts.back)) };
  return { moment: 2 * step + 2 };
}

/** Slow at both ends. */
function eased(share: number): number {
  return share * share * (3 - 2 * share);
}
