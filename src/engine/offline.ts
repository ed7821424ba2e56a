/** The door for build, lab and tests: the same runs without a worker. */
import { createFullBackend } from './kernels/full.ts';
import type { RunResult, RunSpec } from './run.ts';
import { createRunner, type Runner } from './runner.ts';
import type { StudyRequest } from './studies/study.ts';
import { createSurveyor, type Surveyor } from './studies/surveyor.ts';

export { drawDataset } from './datasets/index.ts';
export type { Dataset, RunFrame, RunResult, RunSpec } from './run.ts';
export type { Frame } from './session/protocol.ts';

/** The synchronous twin of openSession. @throws RangeError, EngineError WasmUnsupported or OutOfMemory */
export function openOffline(specs: readonly RunSpec[]): Runner {
  return createRunner(
    specs,
    specs.map(() => createFullBackend()),
  );
}

/** Trains a spec to its end. */
export function runOffline(spec: RunSpec): RunResult {
  return openOffline([spec]).advance({}).runs[0] as RunResult;
}

/** The synchronous twin of openStudy. @throws RangeError, EngineError WasmUnsupported or OutOfMemory */
export function studyOffline(request: StudyRequest): Surveyor {
  return createSurveyor(request, createFullBackend());
}
