/**
 * Jobs for a pool of workers, filled in as they finish. What is done stays done: after a cancel start goes on, and jobs
 * that were already done for other settings are not done again.
 */
import { batch, computed, signal } from '@preact/signals';
import type { EngineErrorName } from '../../engine/errors.ts';
import { createAhead } from './ahead.ts';
import { failureOf } from './supply.ts';
import { createMemory, type Parts, type Work } from './work.ts';

/** `running` also while out of sight, where nothing is computed. */
export type FillingStatus = 'idle' | 'running' | 'finished' | 'failed';

export type Filling<Job, Outcome> = ReturnType<typeof createFilling<Job, Outcome>>;

export function createFilling<Job, Outcome>(work: Work<Job, Outcome>, parts: Parts<Job, Outcome>) {
  const jobs = signal<readonly Job[]>([]);
  const outcomes = signal<readonly (Outcome | undefined)[]>([]);
  const given = signal(0);
  const isWanted = signal(false);
  const failure = signal<EngineErrorName | undefined>(undefined);
  const done = computed(() => outcomes.value.reduce((sum, outcome) => sum + doneOf(outcome), 0));
  const status = computed<FillingStatus>(() => {
    if (failure.value) return 'failed';
    if (isWanted.value) return 'running';
    return done.value > 0 && done.value === partsOf(jobs.value) ? 'finished' : 'idle';
  });
  const known = createMemory<Job, Outcome>();
  const ahead = createAhead(work, known);
  let isVisible = true;
  let running: AbortController | undefined;

  const doneOf = (outcome: Outcome | undefined) => (outcome === undefined ? 0 : parts.in(outcome));
  const partsOf = (all: readonly Job[]) => all.reduce((sum, job) => sum + parts.of(job), 0);
  const missing = () =>
    jobs.value.flatMap((job, index) => (doneOf(outcomes.value[index]) < parts.of(job) ? [{ job, index }] : []));

  async function fill(): Promise<void> {
    if (running || !isWanted.value || !isVisible) return;
    const mine = new AbortController();
    const { signal } = mine;
    running = mine;
    try {
      if (ahead.over()) await takeUpAhead(signal);
      const left = missing();
      if (left.length > 0)
        await work(left, {
          signal,
          give(index, next) {
            if (signal.aborted) return;
            const outcome = next(outcomes.value[index]);
            known.keep(jobs.value[index] as Job, outcome);
            batch(() => {
              outcomes.value = outcomes.value.with(index, outcome);
              given.value++;
            });
          },
        });
      if (!signal.aborted) isWanted.value = false;
    } catch (error) {
      if (!signal.aborted) fail(error);
    } finally {
      if (running === mine) running = undefined;
    }
  }

  /** What was begun ahead of the wish is nearly done. */
  async function takeUpAhead(signal: AbortSignal): Promise<void> {
    await ahead.over();
    if (signal.aborted) return;
    batch(() => {
      outcomes.value = jobs.value.map(known.of);
      given.value++;
    });
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
    ahead.stop();
  }

  /** Other jobs from now on; those that were done before are done. */
  function turnTo(wanted: readonly Job[]): void {
    stop();
    batch(() => {
      jobs.value = wanted;
      outcomes.value = wanted.map(known.of);
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
    /** Counts answers of the workers. */
    given,
    /** Parts done of all jobs, and how many parts some jobs have. */
    done,
    partsOf,
    status,
    failure,
    /** Gets the first answer of what will be asked for, and shows nothing of it. @returns whether there is a new one */
    async prepare([first]: readonly Job[]): Promise<boolean> {
      if (first === undefined || jobs.peek().length > 0 || !isVisible || known.of(first)) return false;
      await ahead.begin(first);
      return known.of(first) !== undefined;
    },
    /** Does what is missing. */
    start(wanted: readonly Job[]) {
      batch(() => {
        if (jobs.value.length === 0) {
          jobs.value = wanted;
          outcomes.value = wanted.map(known.of);
        }
        failure.value = undefined;
        isWanted.value = missing().length > 0;
      });
      void fill();
    },
    turnTo,
    cancel() {
      stop();
      isWanted.value = false;
    },
    forget,
    see(visible: boolean) {
      isVisible = visible;
      if (visible) void fill();
      else stop();
    },
  };
}
