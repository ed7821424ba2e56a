import type { Experiment, Measures } from '../experiments/experiment.ts';
import { joinFrames } from '../joinFrames.ts';
import { openOffline } from '../offline.ts';
import type { RunFrame, RunResult } from '../run.ts';
import type { SettingValues } from '../settings.ts';

/** One seed of an experiment. */
export interface Row {
  readonly seed: number;
  readonly measures: Measures;
  readonly runs: readonly RunResult[];
}

// Short enough that Ctrl-C is heard at once.
const BUDGET_MS = 100;

/** Trains an experiment on each seed in turn, giving way between slices. Ends early, with what it has, on abort. */
export async function* sweep(
  experiment: Experiment,
  values: Record<string, unknown>,
  seeds: readonly number[],
  signal: AbortSignal,
): AsyncGenerator<Row, void, void> {
  for (const seed of seeds) {
    const own = { ...values, seed } as SettingValues<Experiment['settings']>;
    const runs = await train(experiment.specs(own), signal);
    if (!runs) return;
    yield { seed, measures: experiment.measure(own, runs, []), runs };
  }
}

async function train(specs: ReturnType<Experiment['specs']>, signal: AbortSignal): Promise<RunResult[] | undefined> {
  const runner = openOffline(specs);
  const frames: (readonly RunFrame[])[] = [];
  for (;;) {
    const { runs } = runner.advance({ budgetMs: BUDGET_MS });
    frames.push(runs);
    if (runs.every(({ status }) => status !== 'running')) break;
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) return undefined;
  }
  return specs.map((_, run) => joinFrames(frames.map((frame) => frame[run] as RunFrame)));
}
