/** How soon a classifier arrives at a test accuracy, in inference mode. */
import type { ProbeSpec, RunResult } from '../run.ts';
import type { Measures } from './experiment.ts';

/** Looks every ten steps; must be the first probe of its run. */
export const arrivalProbe = { kind: 'accuracy', schedule: [[0, 10]] } as const satisfies ProbeSpec;

/** Steps, first measured step at the target, best and final accuracy, final loss, and the last finite step of a run that diverged. */
export function measureArrival({ measurements, losses, divergence, step }: RunResult, target: number): Measures {
  const readings = measurements.filter(({ probe }) => probe === 0);
  const inference = (one: (typeof readings)[number]) => one.values[1] as number;
  const last = readings.at(-1);
  return {
    steps: step,
    stepsToTarget: readings.find((one) => inference(one) >= target)?.step ?? null,
    bestAccuracy: last ? Math.max(...readings.map(inference)) : null,
    finalAccuracy: last ? inference(last) : null,
    finalLoss: losses.at(-1) ?? null,
    divergedAt: divergence?.step ?? null,
  };
}
