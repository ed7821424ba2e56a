import { drawDataset } from './datasets/index.ts';
import type { Backend } from './kernels/backend.ts';
import type { Dataset, DatasetSpec, Divergence, Measurement, RunFrame, RunSpec, RunStatus } from './run.ts';
import type { AdvanceRequest, Frame } from './session/protocol.ts';
import { createRun, type Run } from './train.ts';

/** Runs in lockstep, answering when asked. The worker and the offline door both are this. */
export interface Runner {
  readonly dataset: Dataset;
  advance(request: AdvanceRequest): Frame;
}

interface Progress {
  readonly run: Run;
  readonly spec: RunSpec;
  status: RunStatus;
  step: number;
  divergence?: Divergence;
  losses: number[];
  measurements: Measurement[];
}

/**
 * @param specs at least one
 * @param backends one fresh or reset backend per spec
 * @throws RangeError for a spec that cannot run, EngineError OutOfMemory
 */
export function createRunner(specs: readonly RunSpec[], backends: readonly Backend[]): Runner {
  const draw = sharedDatasets();
  const all = specs.map((spec, i) => open(spec, backends[i] as Backend, draw(spec.dataset, spec.seed)));
  const [first] = all;
  if (!first) throw new RangeError('createRunner: expected at least one spec, got none');
  return { dataset: first.run.dataset, advance: (request) => advance(all, request) };
}

/** Draws a dataset once for all specs that share it. */
function sharedDatasets(): typeof drawDataset {
  const drawn = new Map<string, Dataset>();
  return (spec: DatasetSpec, seed: number) => {
    const key = JSON.stringify([spec, seed]);
    const dataset = drawn.get(key) ?? drawDataset(spec, seed);
    drawn.set(key, dataset);
    return dataset;
  };
}

function open(spec: RunSpec, backend: Backend, dataset: Dataset): Progress {
  const run = createRun(spec, backend, dataset);
  return { run, spec, status: 'running', step: -1, losses: [], measurements: [] };
}

function advance(all: readonly Progress[], { steps, budgetMs = Infinity }: AdvanceRequest): Frame {
  const start = performance.now();
  for (const progress of all) if (progress.step < 0) takeReport(progress);
  for (let done = 0; done < (steps ?? Infinity); done++) {
    const running = all.filter(({ status }) => status === 'running');
    if (running.length === 0 || performance.now() - start >= budgetMs) break;
    running.forEach(takeReport);
  }
  return { runs: all.map(takeFrame), trainingMs: performance.now() - start };
}

/** One step of one run. */
function takeReport(progress: Progress): void {
  const { value: report } = progress.run.reports.next();
  if (!report) return;
  progress.step = report.step;
  if (report.loss !== undefined) progress.losses.push(report.loss);
  progress.measurements.push(...report.measurements);
  if (report.divergence) {
    progress.status = 'diverged';
    progress.divergence = report.divergence;
  } else if (report.step === progress.spec.steps) {
    progress.status = 'finished';
  }
}

/** What happened since the last frame, which is forgotten here. */
function takeFrame(progress: Progress): RunFrame {
  const { status, step, divergence, run } = progress;
  const frame = {
    status,
    step,
    losses: Float32Array.from(progress.losses),
    measurements: progress.measurements,
    ...(divergence && { divergence }),
    fingerprint: run.fingerprint(),
  };
  progress.losses = [];
  progress.measurements = [];
  return frame;
}
