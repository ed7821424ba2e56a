/** Seeds on which two networks race to a target, and what is said of all of them together. */
import { median } from '../../../engine/experiments/statistics.ts';

/** The step at which a run reached the target; 'never' within its steps. */
export type Arrival = number | 'never';

/** One seed; undefined while not run. */
export interface Pair {
  readonly seed: number;
  readonly with: Arrival | undefined;
  readonly without: Arrival | undefined;
}

export interface Duels {
  /** With batch norm, then without. */
  readonly rates: readonly [number, number];
  readonly pairs: readonly Pair[];
}

export type Verdict = 'faster' | 'slower' | 'equal' | 'neither';

/** Whether every run is done. */
export function isDone({ pairs }: Duels): boolean {
  return pairs.every((pair) => pair.with !== undefined && pair.without !== undefined);
}

/** How many runs are done. */
export function countRuns({ pairs }: Duels): number {
  return pairs.flatMap((pair) => [pair.with, pair.without]).filter((one) => one !== undefined).length;
}

/** Middle arrival of the runs that are done; 'never' where half or more of them never arrive. */
export function medianArrival({ pairs }: Duels, net: 'with' | 'without'): Arrival | undefined {
  const done = pairs.flatMap((pair) => (pair[net] === undefined ? [] : [stepsOf(pair[net])]));
  if (done.length === 0) return undefined;
  const middle = median(done);
  return Number.isFinite(middle) ? middle : 'never';
}

/** Who has the smaller median. */
export function verdictOf(duels: Duels): Verdict {
  const [one, other] = [stepsOf(medianArrival(duels, 'with')), stepsOf(medianArrival(duels, 'without'))];
  if (one === other) return Number.isFinite(one) ? 'equal' : 'neither';
  return one < other ? 'faster' : 'slower';
}

/** Steps without batch norm as a multiple of those with it: the middle one of the seeds; undefined where it is not finite. */
export function speedUp({ pairs }: Duels): number | undefined {
  const ratios = pairs.map((pair) => {
    const [one, other] = [stepsOf(pair.with), stepsOf(pair.without)];
    return Number.isFinite(one) && Number.isFinite(other) ? other / one : Number.POSITIVE_INFINITY;
  });
  const middle = median(ratios);
  return Number.isFinite(middle) ? middle : undefined;
}

function stepsOf(arrival: Arrival | undefined): number {
  return typeof arrival === 'number' ? arrival : Number.POSITIVE_INFINITY;
}
