/**
 * All that a set of runs has reported so far, so that time can be scrubbed without training again. Its size is bounded
 * by the specs: the number of steps and the schedules of the probes.
 */
import type { Dataset, Divergence, Measurement, RunStatus } from '../../engine/run.ts';
import type { Frame } from '../../engine/session/protocol.ts';

export interface History {
  readonly dataset: Dataset;
  /** Updates done by the run that got furthest. */
  readonly head: number;
  readonly runs: readonly RunHistory[];
  readonly trainingMs: number;
  /** Whether no run goes on. */
  readonly isOver: boolean;
}

export interface RunHistory {
  readonly status: RunStatus;
  readonly step: number;
  /** Training loss at every step so far; index = step. */
  readonly losses: Float32Array;
  /** In ascending order of step, all probes together. */
  readonly measurements: readonly Measurement[];
  readonly divergence?: Divergence;
  /** The bits of the run, at each step where a frame ended. */
  readonly fingerprints: ReadonlyMap<number, string>;
}

/** The history before any training. */
export function emptyHistory(dataset: Dataset, runs: number): History {
  const run: RunHistory = {
    status: 'running',
    step: 0,
    losses: new Float32Array(),
    measurements: [],
    fingerprints: new Map(),
  };
  return { dataset, head: 0, runs: Array.from({ length: runs }, () => run), trainingMs: 0, isOver: false };
}

/** The history with one more answer of the session. */
export function extend(history: History, frame: Frame): History {
  const runs = history.runs.map((run, index) => extendRun(run, frame.runs[index]));
  return {
    dataset: history.dataset,
    head: Math.max(...runs.map(({ step }) => step)),
    runs,
    trainingMs: history.trainingMs + frame.trainingMs,
    isOver: runs.every(({ status }) => status !== 'running'),
  };
}

/** Digits that change when any bit of any run at this step changes; undefined where no frame ended. */
export function fingerprintOf({
  history,
  step,
}: {
  readonly history: History;
  readonly step: number;
}): string | undefined {
  const prints = history.runs.map((run) => run.fingerprints.get(Math.min(step, run.step)));
  return prints.every((print) => print !== undefined) ? prints.join('') : undefined;
}

/** The latest reading of a probe at or before `step`. */
export function readingAt(run: Pick<RunHistory, 'measurements'>, probe: number, step: number): Measurement | undefined {
  return run.measurements.findLast((measurement) => measurement.probe === probe && measurement.step <= step);
}

/** The first reading of a probe, at or before `step`, that passes the test. */
export function firstReading(
  run: Pick<RunHistory, 'measurements'>,
  probe: number,
  step: number,
  passes: (values: Measurement['values']) => boolean,
): Measurement | undefined {
  return run.measurements.find((it) => it.probe === probe && it.step <= step && passes(it.values));
}

function extendRun(run: RunHistory, frame: Frame['runs'][number] | undefined): RunHistory {
  if (!frame) return run;
  const { status, step, losses, measurements, divergence, fingerprint } = frame;
  return {
    status,
    step,
    losses: joined(run.losses, losses),
    measurements: measurements.length > 0 ? [...run.measurements, ...measurements] : run.measurements,
    ...(divergence && { divergence }),
    fingerprints: new Map(run.fingerprints).set(step, fingerprint),
  };
}

function joined(a: Float32Array, b: Float32Array): Float32Array {
  if (b.length === 0) return a;
  const all = new Float32Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
