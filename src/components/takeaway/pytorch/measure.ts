/** The runs of a script, trained once more for the numbers it needs. */
import type { Dataset, RunFrame, RunSpec } from '../../../engine/run.ts';
import type { OpenSession } from '../../../engine/session/protocol.ts';

/** A run and what came of it. */
export interface MeasuredRun {
  readonly spec: RunSpec;
  readonly dataset: Dataset;
  /** Each taken before its step's update. */
  readonly losses: Float32Array;
  /** Every weight matrix before the first step, as the engine has them. */
  readonly weights: Float32Array;
  readonly fingerprint: string;
}

/** The run without what only its picture needs. */
export function asked(spec: RunSpec): RunSpec {
  return { ...spec, probes: [{ kind: 'weights', schedule: [[0, spec.steps + 1]] }] };
}

/** @param frame of the whole run that was asked for */
export function measured(
  spec: RunSpec,
  dataset: Dataset,
  { losses, measurements, fingerprint }: RunFrame,
): MeasuredRun {
  const weights = measurements[0]?.values;
  if (!(weights instanceof Float32Array)) throw new RangeError('pytorch: expected the weights of step 0, got none');
  return { spec, dataset, losses, weights, fingerprint };
}

/** One after the other, each in a worker of its own. @throws EngineError as `open` does */
export async function measureAll(open: OpenSession, specs: readonly RunSpec[]): Promise<MeasuredRun[]> {
  const runs: MeasuredRun[] = [];
  for (const spec of specs) {
    const session = await open([asked(spec)]);
    try {
      const { runs: frames } = await session.advance({});
      runs.push(measured(spec, session.dataset, frames[0] as RunFrame));
    } finally {
      session.close();
    }
  }
  return runs;
}
