/** The worker's side of a session: it answers, and never speaks first. */
import { expose, transfer } from 'comlink';
import type { Backend } from '../kernels/backend.ts';
import { createWasmBackend } from '../kernels/wasm.ts';
import type { Dataset, RunSpec } from '../run.ts';
import { createRunner, type Runner } from '../runner.ts';
import type { AdvanceRequest, Frame } from './protocol.ts';

/** What Comlink carries. Opening again replaces the runs, so that a pool can reuse its workers. */
export interface WorkerApi {
  /** @param wasm kernels, where those of the worker are not enough */
  open(specs: readonly RunSpec[], wasm?: Uint8Array<ArrayBuffer>): Dataset;
  advance(request: AdvanceRequest): Frame;
}

const backends: Backend[] = [];
let runner: Runner | undefined;

/** Backends for a new occupant: whatever was open is closed. Those with kernels of their own are not used again. */
function cleared(count: number, wasm?: Uint8Array<ArrayBuffer>): Backend[] {
  runner = undefined;
  if (wasm) return Array.from({ length: count }, () => createWasmBackend(wasm));
  while (backends.length < count) backends.push(createWasmBackend());
  for (const backend of backends) backend.reset();
  return backends;
}

const api: WorkerApi = {
  open(specs, wasm) {
    runner = createRunner(specs, cleared(specs.length, wasm));
    return runner.dataset;
  },
  advance(request) {
    if (!runner) throw new Error('advance: expected an open session, found none');
    const frame = runner.advance(request);
    return transfer(frame, frame.runs.flatMap(buffers));
  },
};

function buffers({ losses, measurements }: Frame['runs'][number]): ArrayBuffer[] {
  return [losses, ...measurements.map(({ values }) => values)].map(({ buffer }) => buffer as ArrayBuffer);
}

expose(api);
