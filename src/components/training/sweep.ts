/**
 * Many runs in a pool of workers, filled in as they finish. What is done stays done: after a cancel start goes on, and
 * runs that were already done for other settings are not done again.
 */
import { batch, computed, signal } from '@preact/signals';
import type { EngineErrorName } from '../../engine/errors.ts';
import type { RunResult, RunSpec } from '../../engine/run.ts';
import type { Pool } from '../../engine/session/protocol.ts';
import { failureOf } from './supply.ts';

/** `running` also while out of sight, where nothing is trained. */
export type SweepStatus = 'idle' | 'running' | 'finished' | 'failed';

/** As much of a pool as a sweep needs. */
export type SweepPool = Pick<Pool, 'sweep' | 'close'>;

/**
 * @param open opens a pool; it is closed again whenever nothing runs
 * @param outcomeOf what to keep of a run
 */
export function createSweep<Outcome>(open: () => Promise<SweepPool>, outcomeOf: (result: RunResult) => Outcome) {
  const outcomes = signal<readonly (Outcome | undefined)[]>([]);
  const isWanted = signal(false);
  const failure = signal<EngineErrorName | undefined>(undefined);
  const done = computed(() => outcomes.value.filter((outcome) => outcome !== undefined).length);
  const status = computed<SweepStatus>(() => {
    if (failure.value) return 'failed';
    if (isWanted.value) return 'running';
    return done.value > 0 && done.value === outcomes.value.length ? 'finished' : 'idle';
  });
  let specs: readonly RunSpec[] = [];
  const known = new Map<string, Outcome>();
  let isVisible = true;
  let running: AbortController | undefined;

  async function train(): Promise<void> {
    if (running || !isWanted.value || !isVisible) return;
    const mine = new AbortController();
    running = mine;
    try {
      await sweep(mine.signal);
      if (!mine.signal.aborted) isWanted.value = false;
    } catch (error) {
      if (!mine.signal.aborted) fail(error);
    } finally {
      if (running === mine) running = undefined;
    }
  }

  async function sweep(aborted: AbortSignal): Promise<void> {
    const pool = await open();
    const missing = specs.flatMap((spec, index) => (outcomes.value[index] === undefined ? [{ spec, index }] : []));
    const onResult = (place: number, result: RunResult) => {
      const index = missing[place]?.index;
      if (index === undefined || aborted.aborted) return;
      const outcome = outcomeOf(result);
      known.set(JSON.stringify(specs[index]), outcome);
      outcomes.value = outcomes.value.with(index, outcome);
    };
    const wanted = missing.map(({ spec }) => spec);
    try {
      if (!aborted.aborted) await pool.sweep(wanted, { signal: aborted, onResult });
    } finally {
      pool.close();
    }
  }

  function fail(error: unknown): void {
    batch(() => {
      failure.value = failureOf(error);
      isWanted.value = false;
    });
  }

  function stop(): void {
    running?.abort();
    running = undefined;
  }

  /** Other runs from now on; those that were done before are done. */
  function turnTo(wanted: readonly RunSpec[]): void {
    stop();
    specs = wanted;
    batch(() => {
      outcomes.value = wanted.map((spec) => known.get(JSON.stringify(spec)));
      isWanted.value = false;
      failure.value = undefined;
    });
  }

  function forget(): void {
    known.clear();
    turnTo([]);
  }

  return {
    outcomes,
    done,
    status,
    failure,
    /** Trains what is missing. */
    start(wanted: readonly RunSpec[]) {
      if (specs.length === 0) {
        specs = wanted;
        outcomes.value = wanted.map(() => undefined);
      }
      failure.value = undefined;
      isWanted.value = outcomes.value.includes(undefined);
      void train();
    },
    turnTo,
    cancel() {
      stop();
      isWanted.value = false;
    },
    forget,
    see(visible: boolean) {
      isVisible = visible;
      if (visible) void train();
      else stop();
    },
  };
}
