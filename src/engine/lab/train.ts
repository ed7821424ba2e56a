import type { Experiment, Measures, StudyResult } from '../experiments/experiment.ts';
import { joinFrames } from '../joinFrames.ts';
import { openOffline, studyOffline } from '../offline.ts';
import type { RunFrame, RunResult, RunSpec } from '../run.ts';
import type { SettingValues } from '../settings.ts';
import type { StudyRequest } from '../studies/study.ts';

/** What one seed of an experiment gives. */
export interface Outcome {
  readonly measures: Measures;
  readonly runs: readonly RunResult[];
  readonly studies: readonly StudyResult[];
}

/** A legal value for every setting of an experiment, the seed among them. */
export type Values = SettingValues<Experiment['settings']>;

/** Runs and studies one seed of an experiment in one go. */
export function measureOffline(experiment: Experiment, values: Values): Outcome {
  const specs = experiment.specs(values);
  const runs = specs.length > 0 ? openOffline(specs).advance({}).runs : [];
  const studies = (experiment.studies?.(values) ?? []).map((request) => studyOffline(request).advance({}));
  return { measures: experiment.measure(values, runs, studies), runs, studies };
}

// Short enough that Ctrl-C is heard at once.
const BUDGET_MS = 100;

/** The same in slices, giving way between them. @returns undefined when it was aborted before its end */
export async function measureInSlices(
  experiment: Experiment,
  values: Values,
  signal: AbortSignal,
): Promise<Outcome | undefined> {
  const runs = await train(experiment.specs(values), signal);
  const studies: StudyResult[] = [];
  for (const request of experiment.studies?.(values) ?? []) {
    const study = await survey(request, signal);
    if (study) studies.push(study);
  }
  if (!runs || signal.aborted) return undefined;
  return { measures: experiment.measure(values, runs, studies), runs, studies };
}

async function train(specs: readonly RunSpec[], signal: AbortSignal): Promise<RunResult[] | undefined> {
  if (specs.length === 0) return [];
  const runner = openOffline(specs);
  const frames: (readonly RunFrame[])[] = [];
  for (;;) {
    const { runs } = runner.advance({ budgetMs: BUDGET_MS });
    frames.push(runs);
    if (runs.every(({ status }) => status !== 'running')) break;
    if (await isAborted(signal)) return undefined;
  }
  return specs.map((_, run) => joinFrames(frames.map((frame) => frame[run] as RunFrame)));
}

async function survey(request: StudyRequest, signal: AbortSignal): Promise<StudyResult | undefined> {
  if (await isAborted(signal)) return undefined;
  const surveyor = studyOffline(request);
  const rows: StudyResult['rows'][number][] = [];
  for (;;) {
    const frame = surveyor.advance({ budgetMs: BUDGET_MS });
    rows.push(...frame.rows);
    if (frame.isDone) return { ...frame, rows };
    if (await isAborted(signal)) return undefined;
  }
}

/** Gives way to signals and other work first. */
async function isAborted(signal: AbortSignal): Promise<boolean> {
  await new Promise((resolve) => setImmediate(resolve));
  return signal.aborted;
}
