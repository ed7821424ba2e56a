import { type Remote, wrap } from 'comlink';
import { EngineError, engineErrorName } from '../errors.ts';
import { kernelsFor } from './kernels.ts';
import type { OpenSession, Session } from './protocol.ts';
import type { Source } from './sources.ts';
import { engineSources } from './spawn.ts';
import type { WorkerApi } from './worker.ts';

/** A worker of our own. */
export interface Connection<Api = WorkerApi> {
  /** Settles as the call does, or rejects with the failure of the worker: Comlink alone would wait for ever. */
  call<T>(work: (api: Remote<Api>) => Promise<T>): Promise<T>;
  close(): void;
}

/** Opens runs in a worker of their own. */
export const openSession: OpenSession = async (specs) => {
  const connection = connect<WorkerApi>(engineSources);
  try {
    const wasm = await kernelsFor(specs);
    const dataset = await connection.call((api) => api.open(specs, wasm));
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

/** A call that waits for its answer: it is asked again where another worker takes over. */
interface Job<Api> {
  ask(api: Remote<Api>): void;
  fail(reason: EngineError): void;
}

/** Starts a worker from the first source that gives one which answers. Failures come with the calls. */
export function connect<Api>(sources: readonly Source[]): Connection<Api> {
  // Not Promise.race with one long-lived promise: that would keep every answer alive as long as the session.
  const jobs = new Set<Job<Api>>();
  const untried = [...sources];
  let worker: Worker | undefined;
  // In a box: a Comlink proxy looks like a promise.
  let wrapped: { readonly api: Remote<Api> } | undefined;
  let hasAnswered = false;
  let ended: EngineError | undefined;

  function end(reason: EngineError): void {
    ended ??= reason;
    worker?.terminate();
    for (const job of jobs) job.fail(ended);
  }

  async function start(cause?: unknown): Promise<void> {
    const source = untried.shift();
    if (ended) return;
    if (!source) return end(new EngineError('WorkerLost', 'No worker could be started', { cause }));
    try {
      const started = await source();
      if (ended) started.terminate();
      else take(started);
    } catch (error) {
      await start(error);
    }
  }

  function take(started: Worker): void {
    worker = started;
    const onError = (event: Event) => {
      event.preventDefault();
      const reason = (event as Partial<ErrorEvent>).message ?? event.type;
      started.terminate();
      if (hasAnswered) end(new EngineError('WorkerLost', `The worker failed: ${reason}`));
      else if (worker === started) void start(reason);
    };
    started.addEventListener('error', onError);
    started.addEventListener('messageerror', onError);
    wrapped = { api: wrap<Api>(started) };
    for (const job of jobs) job.ask(wrapped.api);
  }

  void start();
  return {
    call<T>(work: (api: Remote<Api>) => Promise<T>) {
      return new Promise<T>((resolve, reject) => {
        if (ended) throw ended;
        const settle = (act: () => void) => {
          hasAnswered = true;
          jobs.delete(job);
          act();
        };
        const job: Job<Api> = {
          ask: (api) =>
            void work(api).then(
              (value) => settle(() => resolve(value)),
              (error) => settle(() => reject(revive(error))),
            ),
          fail: reject,
        };
        jobs.add(job);
        if (wrapped) job.ask(wrapped.api);
      });
    },
    close: () => end(new EngineError('SessionClosed', 'The session was closed')),
  };
}

/** Comlink hands over name and message of an error, not its class. */
function revive(error: unknown): unknown {
  const name = engineErrorName(error);
  return name && !(error instanceof EngineError) ? new EngineError(name, (error as Error).message) : error;
}
