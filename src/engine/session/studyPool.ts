import type { StudyRequest } from '../studies/study.ts';
import type { Connection } from './client.ts';
import { createCrew, sliceMs } from './crew.ts';
import { kernelsFor } from './kernels.ts';
import type { OpenStudyPool, StudyOptions } from './protocol.ts';
import { studySources } from './spawnStudy.ts';
import type { StudyWorkerApi } from './studyWorker.ts';

/** Several workers that share the rows of a study. */
export const openStudyPool: OpenStudyPool = (wanted) => {
  const { size, share, close } = createCrew<StudyWorkerApi>(studySources, wanted);
  return {
    study: (request, options) =>
      share(size, (connection, index) => survey(connection, { ...request, part: { index, of: size } }, options)),
    close,
  };
};

/** Asks for the rows of one part of a study until there are no more, or it is cancelled. */
async function survey(
  connection: Connection<StudyWorkerApi>,
  request: StudyRequest,
  { signal, onFrame }: StudyOptions,
): Promise<void> {
  const wasm = await kernelsFor([request.spec]);
  await connection.call((api) => api.openStudy(request, wasm));
  while (!signal?.aborted) {
    const frame = await connection.call((api) => api.advanceStudy({ budgetMs: sliceMs }));
    if (!signal?.aborted) onFrame(frame);
    if (frame.isDone) return;
  }
}
