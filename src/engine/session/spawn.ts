import { sourcesOf } from './sources.ts';
import workerUrl from './worker.ts?worker&url';

/** The engine's worker. */
export const engineSources = sourcesOf(new URL(workerUrl, import.meta.url).href, 'bn-engine');
