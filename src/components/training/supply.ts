/** A session that is opened when first needed, dropped when idle, and replayed to where it was when needed again. */
import { EngineError, type EngineErrorName, engineErrorName } from '../../engine/errors.ts';
import type { Dataset, RunSpec } from '../../engine/run.ts';
import type { AdvanceRequest, Frame, OpenSession, Session } from '../../engine/session/protocol.ts';
import type { Clock } from './clock.ts';

const idleMs = 10_000;
/** An answer that takes longer will not come: every request here is a few milliseconds of work. */
const patienceMs = 20_000;

export interface Supply {
  /** @throws EngineError */
  advance(request: AdvanceRequest): Promise<{ readonly frame: Frame; readonly dataset: Dataset }>;
  close(): void;
}

export function openSupply(open: OpenSession, specs: readonly RunSpec[], clock: Clock): Supply {
  let session: Session | undefined;
  let done: number | undefined;
  let isClosed = false;
  let cancelIdle = () => {};

  const drop = () => {
    cancelIdle();
    session?.close();
    session = undefined;
  };
  const reopen = async (): Promise<Session> => {
    const opened = await patient(open(specs), clock);
    if (isClosed) {
      opened.close();
      throw new EngineError('SessionClosed', 'supply: closed while its session opened');
    }
    session = opened;
    // The same specs and the same number of steps give the same bits: what is replayed is known and thrown away.
    if (done !== undefined) await patient(opened.advance({ steps: done }), clock);
    return opened;
  };

  return {
    async advance(request) {
      cancelIdle();
      try {
        const current = session ?? (await reopen());
        const frame = await patient(current.advance(request), clock);
        done = Math.max(...frame.runs.map(({ step }) => step));
        cancelIdle = clock.after(idleMs, drop);
        return { frame, dataset: current.dataset };
      } catch (error) {
        drop();
        throw error;
      }
    },
    close() {
      isClosed = true;
      drop();
    },
  };
}

/** What went wrong, for the words of the view. A failure without a name of its own is reported as a bug, too. */
export function failureOf(error: unknown): EngineErrorName {
  const name = engineErrorName(error);
  if (!name) reportError(error);
  return name ?? 'WorkerLost';
}

async function patient<T>(answer: Promise<T>, clock: Clock): Promise<T> {
  let cancel = () => {};
  const silence = new Promise<never>((_, reject) => {
    const message = `supply: no answer for ${patienceMs} ms`;
    cancel = clock.after(patienceMs, () => reject(new EngineError('WorkerLost', message)));
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    cancel();
  }
}
