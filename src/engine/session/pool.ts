import { joinFrames } from '../joinFrames.ts';
import type { RunFrame, RunResult, RunSpec } from '../run.ts';
import { type Connection, connect } from './client.ts';
import type { OpenPool, SweepOptions } from './protocol.ts';

// Short enough that a cancelled sweep ends within 100 ms, long enough that messages cost nothing.
const BUDGET_MS = 40;

/** Several workers that take the runs of a list in turn. */
export const openPool: OpenPool = (size = defaultSize()) => {
  const connections: Connection[] = [];
  const close = () => {
    for (const connection of connections.splice(0)) connection.close();
  };
  return {
    async sweep(specs, options) {
      const queue = specs.map((spec, index) => ({ spec, index })).reverse();
      const wanted = Math.min(size, specs.length);
      while (connections.length < wanted) connections.push(connect());
      const workers = connections.slice(0, wanted);
      try {
        await Promise.all(workers.map((connection) => drain(connection, queue, options)));
      } catch (error) {
        close();
        throw error;
      }
    },
    close,
  };
};

function defaultSize(): number {
  return Math.max(1, Math.min(4, navigator.hardwareConcurrency - 1));
}

/** Takes runs from the queue until it is empty or the sweep is cancelled. */
async function drain(
  connection: Connection,
  queue: { spec: RunSpec; index: number }[],
  { signal, onResult }: SweepOptions,
): Promise<void> {
  for (let job = queue.pop(); job && !signal?.aborted; job = queue.pop()) {
    const result = await runToEnd(connection, job.spec, signal);
    if (result) onResult(job.index, result);
  }
}

/** @returns undefined when it was cancelled before its end */
async function runToEnd(connection: Connection, spec: RunSpec, signal?: AbortSignal): Promise<RunResult | undefined> {
  await connection.call((api) => api.open([spec]));
  const frames: RunFrame[] = [];
  while (!signal?.aborted) {
    const { runs } = await connection.call((api) => api.advance({ budgetMs: BUDGET_MS }));
    const frame = runs[0] as RunFrame;
    frames.push(frame);
    if (frame.status !== 'running') return joinFrames(frames);
  }
  return undefined;
}
