import { joinFrames } from '../joinFrames.ts';
import type { RunFrame, RunResult, RunSpec } from '../run.ts';
import type { StudyRequest } from '../studies/study.ts';
import { type Connection, connect } from './client.ts';
import type { OpenPool, StudyOptions, SweepOptions } from './protocol.ts';

// Short enough that a cancelled sweep ends within 100 ms, long enough that messages cost nothing.
const BUDGET_MS = 40;

/** Several workers that take the runs of a list in turn. */
export const openPool: OpenPool = (size = defaultSize()) => {
  const connections: Connection[] = [];
  const close = () => {
    for (const connection of connections.splice(0)) connection.close();
  };
  /** Gives each of `count` workers its share; one that fails ends them all. */
  const share = async (count: number, work: (connection: Connection, index: number) => Promise<void>) => {
    while (connections.length < count) connections.push(connect());
    try {
      await Promise.all(connections.slice(0, count).map(work));
    } catch (error) {
      close();
      throw error;
    }
  };
  return {
    sweep(specs, options) {
      const queue = specs.map((spec, index) => ({ spec, index })).reverse();
      return share(Math.min(size, specs.length), (connection) => drain(connection, queue, options));
    },
    study(request, options) {
      return share(size, (connection, index) => survey(connection, { ...request, part: { index, of: size } }, options));
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

/** Asks for the rows of one part of a study until there are no more, or it is cancelled. */
async function survey(connection: Connection, request: StudyRequest, { signal, onRows }: StudyOptions): Promise<void> {
  await connection.call((api) => api.openStudy(request));
  while (!signal?.aborted) {
    const { rows, isDone, view } = await connection.call((api) => api.advanceStudy({ budgetMs: BUDGET_MS }));
    if (!signal?.aborted) onRows(rows, view);
    if (isDone) return;
  }
}
