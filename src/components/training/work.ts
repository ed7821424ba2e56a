/** Jobs that somebody does: a pool of workers, as a rule. */

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

/** What is known of jobs: two that say the same are one. */
export function createMemory<Job, Outcome>() {
  const known = new Map<string, Outcome>();
  return {
    keep: (job: Job, outcome: Outcome) => void known.set(JSON.stringify(job), outcome),
    of: (job: Job) => known.get(JSON.stringify(job)),
    clear: () => known.clear(),
  };
}
