import type { Backend } from '../kernels/backend.ts';
import { createLandscape } from '../probes/landscape.ts';
import { createRun, type Run } from '../train.ts';
import { openSurvey } from './index.ts';
import type { StudyFrame, StudyRequest, StudyRow } from './study.ts';

export interface Surveyor {
  /** Gives at least one row, then more until `budgetMs` is spent; default: all. */
  advance(request: { readonly budgetMs?: number }): StudyFrame;
}

/** Places kept of the path that leads to a study. */
const PLACES = 64;

/**
 * Trains to the step of the request and lays out its study there.
 * @param backend fresh or reset
 * @throws RangeError for a step that the run does not reach
 */
export function createSurveyor(request: StudyRequest, backend: Backend): Surveyor {
  const run = createRun({ ...request.spec, probes: [] }, backend);
  const { path, divergence } = follow(run, request.step);
  if (divergence) return { advance: () => ({ rows: [], isDone: true, divergence }) };
  const { view, rows } = openSurvey(run.subject, request, path);
  return {
    advance({ budgetMs = Infinity }) {
      const start = performance.now();
      const found: StudyRow[] = [];
      let next = rows.next();
      while (!next.done) {
        found.push(next.value);
        if (performance.now() - start >= budgetMs) break;
        next = rows.next();
      }
      return { rows: found, isDone: Boolean(next.done), ...(view && { view }) };
    },
  };
}

/** Trains for `steps` updates and keeps up to 65 places on the way, both ends among them. */
function follow({ reports, subject }: Run, steps: number) {
  const every = Math.max(1, Math.ceil(steps / PLACES));
  const { position } = createLandscape(subject, 1)(Int32Array.of(0));
  const path: Float32Array[] = [];
  for (let step = 0; step <= steps; step++) {
    const report = reports.next().value;
    if (report?.divergence) return { path, divergence: report.divergence };
    if (!report) throw new RangeError(`study: expected a run of at least ${steps} steps, got ${step}`);
    if ((steps - step) % every === 0 || step === 0) path.push(position());
  }
  return { path };
}
