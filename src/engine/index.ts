/** The door of the engine for the browser. */
export { type EngineErrorName, engineErrorName } from './errors.ts';
export type { Dataset, Divergence, Examples, Measurement, RunFrame, RunResult, RunSpec, RunStatus } from './run.ts';
export { openSession } from './session/client.ts';
export { openPool } from './session/pool.ts';
export type {
  AdvanceRequest,
  Frame,
  OpenPool,
  OpenSession,
  Pool,
  Session,
  SweepOptions,
} from './session/protocol.ts';
