/** The door of the engine for pages that study a run which stands still: its worker loads with the first of them. */
export { openStudyPool } from './session/studyPool.ts';
