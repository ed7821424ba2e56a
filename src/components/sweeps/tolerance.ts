/** How much of a setting training puts up with: what came of each value of it, on several seeds. */

export type TrialState = 'trained' | 'stalled' | 'diverged';

/** What came of one run. */
export interface Trial {
  /** What is drawn as its height; undefined where the run left nothing finite. */
  readonly value: number | undefined;
  readonly state: TrialState;
}

/** The runs at one value of the setting, one per seed; undefined before they are done. */
export interface Column {
  readonly at: number;
  readonly trials: readonly (Trial | undefined)[];
}

/** What both networks made of each value of a setting. */
export interface Tolerance {
  readonly with: readonly Column[];
  readonly without: readonly Column[];
  readonly height: Height;
}

/** The vertical axis. */
export interface Height {
  readonly domain: readonly [number, number];
  readonly type: 'linear' | 'log';
  readonly ticks: readonly number[];
  /** Where a run counts as trained. */
  readonly target?: number;
}

/** A usable stretch of the setting, from its first to its last value. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Number of values in it. */
  readonly count: number;
}

/** Columns from outcomes in the order of `gridOf`. @param net 0 with batch norm, 1 without */
export function columnsOf<Outcome>(
  outcomes: readonly (Outcome | undefined)[],
  places: readonly number[],
  seeds: number,
  net: 0 | 1,
  trialOf: (outcome: Outcome) => Trial,
): Column[] {
  return places.map((at, place) => ({
    at,
    trials: Array.from({ length: seeds }, (_, seed) => {
      const outcome = outcomes[(seed * places.length + place) * 2 + net];
      return outcome === undefined ? undefined : trialOf(outcome);
    }),
  }));
}

/** Both runs of every value, seed by seed: the picture fills in from side to side, then again. */
export function gridOf<Spec>(
  places: readonly number[],
  seeds: readonly number[],
  bothOf: (at: number, seed: number) => readonly Spec[],
): Spec[] {
  return seeds.flatMap((seed) => places.flatMap((at) => bothOf(at, seed)));
}

/** Consecutive seeds; after the largest comes 0. */
export function seedsFrom(seed: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => (seed + i) % 2 ** 32);
}

/** Whether nine of ten seeds (of few seeds: all) trained at this value; not before all of them are done. */
export function isUsable({ trials }: Column): boolean {
  if (trials.some((trial) => trial === undefined)) return false;
  const trained = trials.filter((trial) => trial?.state === 'trained').length;
  return trained >= 0.9 * trials.length;
}

/** Every run of usable values without a gap. */
export function stretchesOf(columns: readonly Column[]): Stretch[] {
  const found: Stretch[] = [];
  let wasUsable = false;
  for (const column of columns) {
    const last = found.at(-1);
    if (isUsable(column)) {
      if (wasUsable && last) found[found.length - 1] = { ...last, to: column.at, count: last.count + 1 };
      else found.push({ from: column.at, to: column.at, count: 1 });
    }
    wasUsable = isUsable(column);
  }
  return found;
}

/** The longest stretch of usable values, the first of equals. */
export function usableStretch(columns: readonly Column[]): Stretch | undefined {
  return stretchesOf(columns).reduce<Stretch | undefined>(
    (best, one) => (best && best.count >= one.count ? best : one),
    undefined,
  );
}

/** Whether every run is done. */
export function isComplete(columns: readonly Column[]): boolean {
  return columns.every(({ trials }) => trials.every((trial) => trial !== undefined));
}
