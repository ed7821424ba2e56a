import { drawDataset } from './datasets/index.ts';
import { fingerprint } from './fingerprint.ts';
import type { Backend, Tensor } from './kernels/backend.ts';
import { losses } from './losses/index.ts';
import { createNetwork, type Network, type Wiring } from './network.ts';
import { optimizers } from './optimizers/index.ts';
import { createProbe } from './probes/index.ts';
import { randomStream } from './random.ts';
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
  readonly reports: Generator<StepReport, void, void>;
  /** 16 hex digits over all parameters and running averages. */
  fingerprint(): string;
}

/**
 * Lays out a run on a fresh backend. Nothing is trained before the first report is asked for.
 * @throws RangeError when the batch is larger than the training set, EngineError OutOfMemory
 */
export function createRun(spec: RunSpec, backend: Backend, dataset = drawDataset(spec.dataset, spec.seed)): Run {
  const network = createNetwork(spec, dataset.features, backend);
  const state = [...network.parameters.map(({ value }) => value), ...network.statistics];
  return {
    dataset,
    reports: train(spec, backend, dataset, network),
    fingerprint: () => fingerprint(state.map((tensor) => backend.read(tensor))),
  };
}

/** The training loop, the only one: a report for the initial state, then one for each update. */
function* train(
  spec: RunSpec,
  backend: Backend,
  dataset: Dataset,
  network: Network,
): Generator<StepReport, void, void> {
  const nextBatch = createBatches(spec, dataset.train.size);
  const learning = createStep(spec, backend, dataset, network);
  const measure = createMeasure(spec, backend, dataset, network);
  yield { step: 0, measurements: measure(0) };
  for (let step = 0; step < spec.steps; step++) {
    const loss = learning.lossOf(nextBatch());
    if (!Number.isFinite(loss)) {
      yield { step, measurements: [], divergence: { step, layer: learning.firstDivergedLayer() } };
      return;
    }
    learning.update();
    yield { step: step + 1, loss, measurements: measure(step + 1) };
  }
}

/** Rows of each batch: every epoch is a new shuffle, its incomplete last batch is dropped. */
function createBatches({ seed, batchSize }: RunSpec, size: number): () => Int32Array {
  if (batchSize > size) throw new RangeError(`batchSize: expected at most ${size} training examples, got ${batchSize}`);
  const random = randomStream(seed, 'batches');
  const order = Int32Array.from({ length: size }, (_, row) => row);
  let start = size;
  return () => {
    if (start + batchSize > size) {
      random.shuffle(order);
      start = 0;
    }
    start += batchSize;
    return order.subarray(start - batchSize, start);
  };
}

interface Learning {
  /** Mean loss of the batch, and what its gradient needs. */
  lossOf(rows: Int32Array): number;
  /** Changes the parameters by the gradient of that loss. */
  update(): void;
  firstDivergedLayer(): number;
}

function createStep(spec: RunSpec, backend: Backend, { features, train }: Dataset, network: Network): Learning {
  const { batchSize, optimizer } = spec;
  const examples = backend.tensor([train.size, features]);
  const classes = backend.tensor([train.size], 'integer');
  const indices = backend.tensor([batchSize], 'integer');
  const x = backend.tensor([batchSize, features]);
  const labels = backend.tensor([batchSize], 'integer');
  backend.write(examples, train.x);
  backend.write(classes, train.labels);
  const wiring = network.connect(x);
  const loss = losses[spec.loss](backend, wiring.y, labels, network.outputs);
  const forward = backend.record((kernels) => {
    kernels.gatherRows(x, examples, indices, batchSize, features);
    kernels.gatherIntegers(labels, classes, indices, batchSize);
    wiring.forward(kernels, 'train');
    loss.record(kernels);
  });
  const update = backend.record((kernels) => {
    wiring.backward(kernels, loss.dy);
    for (const parameter of network.parameters) optimizers[optimizer.kind](kernels, parameter, optimizer);
  });
  return {
    lossOf(rows) {
      backend.write(indices, rows);
      forward.run();
      return backend.read(loss.value)[0] as number;
    },
    update: update.run,
    firstDivergedLayer: () => firstDivergedLayer(backend, wiring),
  };
}

/** Index in `RunSpec.layers` of the first layer whose output is not finite, or −1 when only the loss is not. */
function firstDivergedLayer(backend: Backend, { stages }: Wiring): number {
  const staysFinite = (y: Tensor) => backend.read(y).every((value: number) => Number.isFinite(value));
  return stages.find(({ y }) => !staysFinite(y))?.layer ?? -1;
}

/** @returns the readings that are due at a step */
function createMeasure(spec: RunSpec, backend: Backend, dataset: Dataset, network: Network) {
  const subject = { backend, network, layers: spec.layers, dataset };
  const probes = spec.probes.map((probe) => ({ schedule: probe.schedule, read: createProbe(subject, probe) }));
  return (step: number): Measurement[] =>
    probes.flatMap(({ schedule, read }, probe) => (isDue(schedule, step) ? [{ probe, step, values: read() }] : []));
}
