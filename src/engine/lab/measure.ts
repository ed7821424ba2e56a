import type { Experiment, Measures, StudyResult } from '../experiments/experiment.ts';
import { openOffline, studyOffline } from '../offline.ts';
import type { RunResult } from '../run.ts';

/** What one seed of an experiment gives. */
export interface Outcome {
  readonly measures: Measures;
  readonly runs: readonly RunResult[];
  readonly studies: readonly StudyResult[];
}

/** Runs and studies one seed of an experiment in one go. @param values a legal value for every setting */
export function measureOffline(experiment: Experiment, values: Parameters<Experiment['specs']>[0]): Outcome {
  const specs = experiment.specs(values);
  const runs = specs.length > 0 ? openOffline(specs).advance({}).runs : [];
  const studies = (experiment.studies?.(values) ?? []).map((request) => studyOffline(request).advance({}));
  return { measures: experiment.measure(values, runs, studies), runs, studies };
}
