import { joinFrames } from '../joinFrames.ts';
import type { RunFrame, RunResult, RunSpec } from '../run.ts';
import type { Connection } from './client.ts';
import { createCrew, sliceMs } from './crew.ts';
import { kernelsFor } from './kernels.ts';
import type { OpenPool, SweepOptions } from './protocol.ts';
import { engineSources } from './spawn.ts';
import type { WorkerApi } from './worker.ts';

/** Several workers that take the runs of a list in turn. */
export const openPool: OpenPool = (wanted) => {
  const { size, share, close } = createCrew<WorkerApi>(engineSources, wanted);
  return {
    sweep(specs, options) {
      const queue = specs.map((spec, index) => ({ spec, index })).reverse();
      return share(Math.min(size, specs.length), (connection) => drain(connection, queue, options));
    },
    close,
  };
};

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
  const wasm = await kernelsFor([spec]);
  await connection.call((api) => api.open([spec], wasm));
  const frames: RunFrame[] = [];
  while (!signal?.aborted) {
    const { runs } = await connection.call((api) => api.advance({ budgetMs: sliceMs }));
    const frame = runs[0] as RunFrame;
    frames.push(frame);
    if (frame.status !== 'running') return joinFrames(frames);
  }
  return undefined;
}
