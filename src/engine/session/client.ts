import { type Remote, wrap } from 'comlink';
import { EngineError, engineErrorName } from '../errors.ts';
import type { OpenSession, Session } from './protocol.ts';
import { spawnWorker } from './spawn.ts';
import type { WorkerApi } from './worker.ts';

/** A worker of our own. */
export interface Connection<Api = WorkerApi> {
  /** Settles as the call does, or rejects with the failure of the worker: Comlink alone would wait for ever. */
  call<T>(work: (api: Remote<Api>) => Promise<T>): Promise<T>;
  close(): void;
}

/** Opens runs in a worker of their own. */
export const openSession: OpenSession = async (specs) => {
  const connection = connect<WorkerApi>(spawnWorker);
  try {
    const dataset = await connection.call((api) => api.open(specs));
    return session(connection, dataset);
  } catch (error) {
    connection.close();
    throw error;
  }
};

function session(connection: Connection, dataset: Session['dataset']): Session {
  let isAsking = false;
  return {
    dataset,
    async advance(request) {
      if (isAsking) throw new Error('advance: expected the last answer to be awaited, got a second call');
      isAsking = true;
      try {
        return await connection.call((api) => api.advance(request));
      } finally {
        isAsking = false;
      }
    },
    close: connection.close,
  };
}

/** Starts a worker. @throws EngineError WorkerLost where none can be started */
export function connect<Api>(spawn: () => Worker): Connection<Api> {
  const worker = start(spawn);
  const api = wrap<Api>(worker);
  // Not Promise.race with one long-lived promise: that would keep every answer alive as long as the session.
  const waiting = new Set<(reason: EngineError) => void>();
  let ended: EngineError | undefined;
  function end(reason: EngineError): void {
    ended ??= reason;
    worker.terminate();
    for (const reject of waiting) reject(ended);
  }
  const onError = (event: Event) => {
    event.preventDefault();
    end(new EngineError('WorkerLost', `The worker failed: ${(event as Partial<ErrorEvent>).message ?? event.type}`));
  };
  worker.addEventListener('error', onError);
  worker.addEventListener('messageerror', onError);
  return {
    call: (work) =>
      new Promise((resolve, reject) => {
        if (ended) throw ended;
        waiting.add(reject);
        const done = () => waiting.delete(reject);
        work(api)
          .then(resolve, (error) => reject(revive(error)))
          .finally(done);
      }),
    close: () => end(new EngineError('SessionClosed', 'The session was closed')),
  };
}

function start(spawn: () => Worker): Worker {
  try {
    return spawn();
  } catch (cause) {
    throw new EngineError('WorkerLost', 'No worker could be started', { cause });
  }
}

/** Comlink hands over name and message of an error, not its class. */
function revive(error: unknown): unknown {
  const name = engineErrorName(error);
  return name && !(error instanceof EngineError) ? new EngineError(name, (error as Error).message) : error;
}
