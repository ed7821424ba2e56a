/** The worker's side of a study. A file of its own, so that pages without studies load none of it. */
import { expose } from 'comlink';
import { createWasmBackend } from '../kernels/wasm.ts';
import type { StudyFrame, StudyRequest } from '../studies/study.ts';
import { createSurveyor, type Surveyor } from '../studies/surveyor.ts';

/** What Comlink carries. Opening again replaces the study. */
export interface StudyWorkerApi {
  /** @param wasm kernels, where those of the worker are not enough */
  openStudy(request: StudyRequest, wasm?: Uint8Array<ArrayBuffer>): void;
  advanceStudy(request: { readonly budgetMs: number }): StudyFrame;
}

const backend = createWasmBackend();
let surveyor: Surveyor | undefined;

const api: StudyWorkerApi = {
  openStudy(request, wasm) {
    surveyor = undefined;
    backend.reset();
    surveyor = createSurveyor(request, wasm ? createWasmBackend(wasm) : backend);
  },
  advanceStudy(request) {
    if (!surveyor) throw new Error('advanceStudy: expected an open study, found none');
    return surveyor.advance(request);
  },
};

expose(api);
