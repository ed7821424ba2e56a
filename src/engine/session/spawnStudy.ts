import { sourcesOf } from './sources.ts';
import workerUrl from './studyWorker.ts?worker&url';

/** The worker for studies. */
export const studySources = sourcesOf(new URL(workerUrl, import.meta.url).href, 'bn-study');
