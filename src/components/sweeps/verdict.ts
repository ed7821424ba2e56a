/** What is said of a tolerance: whose usable range is the wider one. */
import type { Column, Stretch } from './tolerance.ts';

/** From here on a value counts as usable: nine of ten seeds, of few seeds all. */
export function usableSeeds(all: number): number {
  return Math.ceil(0.9 * all);
}

/** How many runs are done, and trained. */
export function countTrials(columns: readonly Column[]): { readonly done: number; readonly trained: number } {
  const done = columns.flatMap(({ trials }) => trials.filter((trial) => trial !== undefined));
  return { done: done.length, trained: done.filter(({ state }) => state === 'trained').length };
}

export type Verdict = 'wider' | 'same' | 'narrower' | 'onlyWith' | 'onlyWithout' | 'neither';

/** The usable range with batch norm, compared with that without. */
export function compareStretches(one: Stretch | undefined, other: Stretch | undefined): Verdict {
  if (!one || !other) return one ? 'onlyWith' : other ? 'onlyWithout' : 'neither';
  if (one.count === other.count) return 'same';
  return one.count > other.count ? 'wider' : 'narrower';
}
