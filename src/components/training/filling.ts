/**
 * Jobs for a pool of workers, filled in as they finish. What is done stays done: after a cancel start goes on, and jobs
 * that were already done for other settings are not done again.
 */
import { batch, computed, signal } from '@preact/signals';
import type { EngineErrorName } from '../../engine/errors.ts';
import { failureOf } from './supply.ts';

/** `running` also while out of sight, where nothing is computed. */
export type FillingStatus = 'idle' | 'running' | 'finished' | 'failed';

export type Filling<Job, Outcome> = ReturnType<typeof createFilling<Job, Outcome>>;

/** A job and its place in the list. */
export interface Missing<Job> {
  readonly job: Job;
  readonly index: number;
}

/** Does the jobs that are missing, until all are done or the signal aborts; what is given after that is lost. */
export type Work<Job, Outcome> = (
  missing: readonly Missing<Job>[],
  options: {
    readonly signal: AbortSignal;
    /** @param next the outcome so far, from what was known of it */
    readonly give: (index: number, next: (known: Outcome | undefined) => Outcome) => void;
  },
) => Promise<void>;

/** How progress is counted. */
export interface Parts<Job, Outcome> {
  /** Parts of a job. */
  of(job: Job): number;
  /** Parts that are known. */
  in(outcome: Outcome): number;
}

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
  const known = new Map<string, Outcome>();
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
      await work(missing(), {
        signal,
        give(index, next) {
          if (signal.aborted) return;
          const outcome = next(outcomes.value[index]);
          known.set(JSON.stringify(jobs.value[index]), outcome);
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

  /** Other jobs from now on; those that were done before are done. */
  function turnTo(wanted: readonly Job[]): void {
    stop();
    batch(() => {
      jobs.value = wanted;
      outcomes.value = wanted.map((job) => known.get(JSON.stringify(job)));
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
    /** Does what is missing. */
    start(wanted: readonly Job[]) {
      batch(() => {
        if (jobs.value.length === 0) {
          jobs.value = wanted;
          outcomes.value = wanted.map(() => undefined);
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
