/** The worker's side of a study. A file of its own, so that pages without studies load none of it. */
import { expose } from 'comlink';
import { createWasmBackend } from '../kernels/wasm.ts';
import type { StudyFrame, StudyRequest } from '../studies/study.ts';
import { createSurveyor, type Surveyor } from '../studies/surveyor.ts';

/** What Comlink carries. Opening again replaces the study. */
export interface StudyWorkerApi {
  openStudy(request: StudyRequest): void;
  advanceStudy(request: { readonly budgetMs: number }): StudyFrame;
}

const backend = createWasmBackend();
let surveyor: Surveyor | undefined;

const api: StudyWorkerApi = {
  openStudy(request) {
    surveyor = undefined;
    backend.reset();
    surveyor = createSurveyor(request, backend);
  },
  advanceStudy(request) {
    if (!surveyor) throw new Error('advanceStudy: expected an open study, found none');
    return surveyor.advance(request);
  },
};

expose(api);
