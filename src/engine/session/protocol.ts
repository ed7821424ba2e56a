/** What crosses the wire between page and worker. Types only; the worker never speaks first. */
import type { Dataset, RunFrame, RunResult, RunSpec } from '../run.ts';
import type { StudyFrame, StudyRequest } from '../studies/study.ts';

/** Runs advance in lockstep until `steps` more are done or `budgetMs` of training time is spent, whichever is first. */
export interface AdvanceRequest {
  /** Updates to add to each run that still runs; default: to the end. */
  readonly steps?: number;
  /** Milliseconds of training before the worker answers; default: no limit. */
  readonly budgetMs?: number;
}

/** One answer of the worker. */
export interface Frame {
  /** One per opened spec, in the same order. */
  readonly runs: readonly RunFrame[];
  /** Milliseconds the worker spent training for this answer. */
  readonly trainingMs: number;
}

/** A set of runs in a worker of their own. At most one `advance` may be in flight. */
export interface Session {
  /** The data of the first spec, for drawing. */
  readonly dataset: Dataset;
  /** @throws EngineError named WorkerLost, SessionClosed or OutOfMemory. */
  advance(request: AdvanceRequest): Promise<Frame>;
  /** Ends the worker. Safe to call twice; an `advance` in flight rejects with SessionClosed. */
  close(): void;
}

/** @throws EngineError named WasmUnsupported, WorkerLost or OutOfMemory. */
export type OpenSession = (specs: readonly RunSpec[]) => Promise<Session>;

export interface SweepOptions {
  /** Aborting stops the sweep within 100 ms; results already given stay right. */
  readonly signal?: AbortSignal;
  /** Called once per finished run, in the order in which they finish. */
  readonly onResult: (index: number, result: RunResult) => void;
}

export interface StudyOptions {
  /** Aborting stops the study within 100 ms; rows already given stay right. */
  readonly signal?: AbortSignal;
  /** Called with what each worker finds, its rows in no particular order. */
  readonly onFrame: (frame: StudyFrame) => void;
}

/** Several workers that share a list of runs. */
export interface Pool {
  /** Resolves when all are done or the signal aborts. @throws EngineError as Session. */
  sweep(specs: readonly RunSpec[], options: SweepOptions): Promise<void>;
  close(): void;
}

/** @param size Workers; default min(4, cores − 1), at least 1. */
export type OpenPool = (size?: number) => Pool;

/** Several workers that share the rows of a study. */
export interface StudyPool {
  /** Resolves when all rows are done or the signal aborts. @throws EngineError as Session. */
  study(request: Omit<StudyRequest, 'part'>, options: StudyOptions): Promise<void>;
  close(): void;
}

/** @param size Workers; default min(4, cores − 1), at least 1. */
export type OpenStudyPool = (size?: number) => StudyPool;
