/** The worker's side of a session: it answers, and never speaks first. */
import { expose, transfer } from 'comlink';
import type { Backend } from '../kernels/backend.ts';
import { createWasmBackend } from '../kernels/wasm.ts';
import type { Dataset, RunSpec } from '../run.ts';
import { createRunner, type Runner } from '../runner.ts';
import type { StudyRequest } from '../studies/study.ts';
import { createSurveyor, type StudyFrame, type Surveyor } from '../studies/surveyor.ts';
import type { AdvanceRequest, Frame } from './protocol.ts';

/** What Comlink carries. Opening again replaces the runs, so that a pool can reuse its workers. */
export interface WorkerApi {
  open(specs: readonly RunSpec[]): Dataset;
  advance(request: AdvanceRequest): Frame;
  openStudy(request: StudyRequest): void;
  advanceStudy(request: { readonly budgetMs: number }): StudyFrame;
}

const backends: Backend[] = [];
let runner: Runner | undefined;
let surveyor: Surveyor | undefined;

/** Backends for a new occupant: whatever was open is closed. */
function cleared(count: number): Backend[] {
  runner = undefined;
  surveyor = undefined;
  while (backends.length < count) backends.push(createWasmBackend());
  for (const backend of backends) backend.reset();
  return backends;
}

const api: WorkerApi = {
  open(specs) {
    runner = createRunner(specs, cleared(specs.length));
    return runner.dataset;
  },
  advance(request) {
    if (!runner) throw new Error('advance: expected an open session, found none');
    const frame = runner.advance(request);
    return transfer(frame, frame.runs.flatMap(buffers));
  },
  openStudy(request) {
    surveyor = createSurveyor(request, cleared(1)[0] as Backend);
  },
  advanceStudy(request) {
    if (!surveyor) throw new Error('advanceStudy: expected an open study, found none');
    return surveyor.advance(request);
  },
};

function buffers({ losses, measurements }: Frame['runs'][number]): ArrayBuffer[] {
  return [losses, ...measurements.map(({ values }) => values)].map(({ buffer }) => buffer as ArrayBuffer);
}

expose(api);
