/** A session that is opened when first needed, dropped when idle, and replayed to where it was when needed again. */
import { EngineError, type EngineErrorName, engineErrorName } from '../../engine/errors.ts';
import type { Dataset, RunSpec } from '../../engine/run.ts';
import type { AdvanceRequest, Frame, OpenSession, Session } from '../../engine/session/protocol.ts';
import type { Clock } from './clock.ts';

const idleMs = 10_000;
/** Longer waits are in vain: an answer is a few milliseconds of work, opening may have to fetch the worker first. */
const patienceMs = { answer: 5000, opening: 20_000 } as const;

export interface Supply {
  /** Opens the session ahead of need; what fails then fails again when it is needed. */
  prepare(): void;
  /** @throws EngineError */
  advance(request: AdvanceRequest): Promise<{ readonly frame: Frame; readonly dataset: Dataset }>;
  /** Ends the session; an answer in flight rejects. */
  close(): void;
}

export function openSupply(open: OpenSession, specs: readonly RunSpec[], clock: Clock): Supply {
  let opening: Promise<Session> | undefined;
  let done: number | undefined;
  let cancelIdle = () => {};

  function drop(): void {
    cancelIdle();
    opening?.then((session) => session.close()).catch(() => {});
    opening = undefined;
  }

  async function reopen(): Promise<Session> {
    const opened = open(specs);
    try {
      const session = await patient(opened, clock, patienceMs.opening);
      // The same specs and the same number of steps give the same bits: what is replayed is known and thrown away.
      if (done !== undefined) await patient(session.advance({ steps: done }), clock, patienceMs.opening);
      return session;
    } catch (error) {
      opened.then((session) => session.close()).catch(() => {});
      throw error;
    }
  }

  function rest(): void {
    cancelIdle();
    cancelIdle = clock.after(idleMs, drop);
  }

  return {
    prepare() {
      opening ??= reopen();
      opening.then(rest).catch(drop);
    },
    async advance(request) {
      cancelIdle();
      try {
        opening ??= reopen();
        const session = await opening;
        cancelIdle();
        const frame = await patient(session.advance(request), clock, patienceMs.answer);
        done = Math.max(...frame.runs.map(({ step }) => step));
        rest();
        return { frame, dataset: session.dataset };
      } catch (error) {
        drop();
        throw error;
      }
    },
    close: drop,
  };
}

/** What went wrong, for the words of the view. A failure without a name of its own is reported as a bug, too. */
export function failureOf(error: unknown): EngineErrorName {
  const name = engineErrorName(error);
  if (!name) reportError(error);
  return name ?? 'WorkerLost';
}

async function patient<T>(answer: Promise<T>, clock: Clock, ms: number): Promise<T> {
  let cancel = () => {};
  const silence = new Promise<never>((_, reject) => {
    const message = `supply: no answer for ${ms} ms`;
    cancel = clock.after(ms, () => reject(new EngineError('WorkerLost', message)));
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    cancel();
  }
}
