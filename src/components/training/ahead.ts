/** The first part of the work, done before anybody asks for it: who then presses play sees an answer at once. */
import type { createMemory, Work } from './work.ts';

/** @param known keeps what was found; nothing of it is shown yet */
export function createAhead<Job, Outcome>(
  work: Work<Job, Outcome>,
  known: ReturnType<typeof createMemory<Job, Outcome>>,
) {
  let doing: { readonly abort: AbortController; readonly over: Promise<void> } | undefined;

  async function begin(job: Job, abort: AbortController): Promise<void> {
    const { signal } = abort;
    const give = (_: number, next: (known: Outcome | undefined) => Outcome) => {
      if (signal.aborted) return;
      known.keep(job, next(undefined));
      // What there is of it makes a picture; the rest is not worth a reader's battery yet.
      abort.abort();
    };
    // What fails now fails again when it is asked for, and is told then.
    await work([{ job, index: 0 }], { signal, give }).catch(() => {});
    if (doing?.abort === abort) doing = undefined;
  }

  return {
    begin(job: Job): Promise<void> {
      if (doing) return doing.over;
      const abort = new AbortController();
      const over = begin(job, abort);
      doing = { abort, over };
      return over;
    },
    /** Resolves once nothing is being done; undefined where that is so already. */
    over: () => doing?.over,
    stop(): void {
      doing?.abort.abort();
      doing = undefined;
    },
  };
}
