import workerUrl from './studyWorker.ts?worker&url';

/**
 * Starts a worker for studies from its address.
 * @throws where the document may not start workers
 */
export function spawnStudyWorker(): Worker {
  // The dev server serves modules; the build bundles the worker into one classic script.
  return new Worker(new URL(workerUrl, import.meta.url), {
    type: import.meta.env.DEV ? 'module' : 'classic',
    name: 'bn-study',
  });
}
