/** The same race over ten seeds: who is first how often. */
import { computed, type ReadonlySignal } from '@preact/signals';
import { raceSpecs } from '../../../engine/experiments/race.ts';
import type { RunSpec } from '../../../engine/run.ts';
import { createSweep, type SweepPool } from '../../training/sweep.ts';
import { arrival, type RaceSettings } from './race.ts';

export const tallySeeds = 10;

/** The step at which a contender reached the target; 'never' within the race; undefined while not run. */
export type Arrival = number | 'never' | undefined;

export interface Duel {
  readonly seed: number;
  readonly with: Arrival;
  readonly without: Arrival;
}

/** How many of the duels fought so far ended how. */
export interface Score {
  readonly fought: number;
  readonly withFirst: number;
  readonly withoutFirst: number;
  readonly ties: number;
  readonly neither: number;
}

export function createTally(openPool: () => Promise<SweepPool>, values: ReadonlySignal<RaceSettings>) {
  const sweep = createSweep<number | 'never'>(openPool, (result) => arrival(result, values.peek().task) ?? 'never');
  const duels = computed<readonly Duel[]>(() => {
    const outcomes = sweep.outcomes.value;
    return seedsFrom(values.value.seed).map((seed, i) => ({
      seed,
      with: outcomes[2 * i],
      without: outcomes[2 * i + 1],
    }));
  });
  return {
    duels,
    score: computed(() => scoreOf(duels.value)),
    done: sweep.done,
    status: sweep.status,
    failure: sweep.failure,
    start: () => sweep.start(tallySpecs(values.peek())),
    cancel: sweep.cancel,
    forget: sweep.forget,
    see: sweep.see,
  };
}

function scoreOf(duels: readonly Duel[]): Score {
  const fought = duels.filter((duel) => duel.with !== undefined && duel.without !== undefined);
  const count = (wins: (gap: number) => boolean) => fought.filter((duel) => wins(gapOf(duel))).length;
  const neither = fought.filter((duel) => duel.with === 'never' && duel.without === 'never').length;
  return {
    fought: fought.length,
    withFirst: count((gap) => gap > 0),
    withoutFirst: count((gap) => gap < 0),
    ties: count((gap) => gap === 0),
    neither,
  };
}

/** Steps by which the net with batch norm is ahead; NaN where neither arrived. */
function gapOf(duel: Duel): number {
  return steps(duel.without) - steps(duel.with);
}

function steps(arrival: Arrival): number {
  return typeof arrival === 'number' ? arrival : Infinity;
}

function tallySpecs(values: RaceSettings): RunSpec[] {
  return seedsFrom(values.seed).flatMap((seed) => raceSpecs({ ...values, seed }, false));
}

/** Consecutive seeds, the first of them the race on screen; after the largest comes 0. */
function seedsFrom(seed: number): number[] {
  return Array.from({ length: tallySeeds }, (_, i) => (seed + i) % 2 ** 32);
}
