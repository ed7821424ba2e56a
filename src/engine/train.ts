import { createBatches } from './batches.ts';
import { drawDataset } from './datasets/index.ts';
import { fingerprint } from './fingerprint.ts';
import type { Backend } from './kernels/backend.ts';
import { createLearning, type Learning } from './learning.ts';
import { createNetwork, type Network } from './network.ts';
import { createProbe } from './probes/index.ts';
import type { Subject } from './probes/probe.ts';
import type { Dataset, Divergence, Measurement, RunSpec } from './run.ts';
import { isDue } from './schedule.ts';

/** The state after `step` updates. */
export interface StepReport {
  readonly step: number;
  /** Loss of the batch whose gradient made this step's update; absent at step 0 and where the run diverged. */
  readonly loss?: number;
  readonly measurements: readonly Measurement[];
  /** Set in the last report of a run that left the finite range; `step` is then its last finite step. */
  readonly divergence?: Divergence;
}

/** A run that can be stepped. */
export interface Run {
  readonly dataset: Dataset;
  /** The run as probes and studies see it. */
  readonly subject: Subject;
  readonly reports: Generator<StepReport, void, void>;
  /** 16 hex digits over all parameters and running averages. */
  fingerprint(): string;
}

/**
 * Lays out a run on a fresh backend. Nothing is trained before the first report is asked for.
 * @throws RangeError for a spec whose parts don't fit each other, EngineError OutOfMemory
 */
export function createRun(spec: RunSpec, backend: Backend, dataset = drawDataset(spec.dataset, spec.seed)): Run {
  const network = createNetwork(spec, dataset.features, backend);
  setInitial(spec, network, backend);
  const state = [...network.parameters.map(({ value }) => value), ...network.statistics];
  const subject = { backend, network, spec, dataset };
  return {
    dataset,
    subject,
    reports: openTraining(subject),
    fingerprint: () => fingerprint(state.map((tensor) => backend.read(tensor))),
  };
}

/** Lays out what training needs, so that a spec that can't run is refused before it begins. */
function openTraining(subject: Subject): Run['reports'] {
  const { spec, backend, dataset, network } = subject;
  const nextBatch = createBatches(spec, dataset.train.size);
  const learning = createLearning(spec, backend, dataset, network);
  return train(spec.steps, nextBatch, learning, createMeasure(subject));
}

/** The training loop, the only one: a report for the initial state, then one for each update. */
function* train(
  steps: number,
  nextBatch: () => Int32Array,
  learning: Learning,
  measure: (step: number) => Measurement[],
): Run['reports'] {
  yield { step: 0, measurements: measure(0) };
  for (let step = 0; step < steps; step++) {
    const loss = learning.lossOf(nextBatch());
    if (!Number.isFinite(loss)) {
      yield { step, measurements: [], divergence: { step, layer: learning.firstDivergedLayer() } };
      return;
    }
    learning.update();
    yield { step: step + 1, loss, measurements: measure(step + 1) };
  }
}

/** Puts the initial values of the spec, where it gives any, in place of the drawn ones. */
function setInitial({ initial }: RunSpec, { parameters }: Network, backend: Backend): void {
  if (!initial) return;
  if (initial.length !== parameters.length) {
    throw new RangeError(`initial: expected ${parameters.length} lists of parameters, got ${initial.length}`);
  }
  parameters.forEach(({ value }, i) => void backend.write(value, initial[i] as readonly number[]));
}

/** @returns the readings that are due at a step */
function createMeasure(subject: Subject) {
  const probes = subject.spec.probes.map((probe) => ({ schedule: probe.schedule, read: createProbe(subject, probe) }));
  return (step: number): Measurement[] =>
    probes.flatMap(({ schedule, read }, probe) => (isDue(schedule, step) ? [{ probe, step, values: read(step) }] : []));
}
