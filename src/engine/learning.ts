import type { Backend, Kernels, Tensor } from './kernels/backend.ts';
import { type Answers, losses } from './losses/index.ts';
import type { Network, Wiring } from './network.ts';
import { createOptimizer } from './optimizers/index.ts';
import { withOutlierFirst, withOutlierSamples } from './outliers.ts';
import type { Dataset, Examples, RunSpec } from './run.ts';

/** One step of training in two halves, so that a loss that is not finite changes nothing. */
export interface Learning {
  /** Mean loss over the training examples of these rows, and what its gradient needs. */
  lossOf(rows: Int32Array): number;
  /** Changes the parameters by the gradient of that loss. */
  update(): void;
  /** Index in `RunSpec.layers` of the first layer whose last output is not finite, or −1 when only the loss is not. */
  firstDivergedLayer(): number;
}

/** @throws RangeError when the network has too few outputs for the classes of the data */
export function createLearning(spec: RunSpec, backend: Backend, dataset: Dataset, network: Network): Learning {
  checkOutputs(spec, dataset, network);
  const indices = backend.tensor([spec.batchSize], 'integer');
  const batch = connectBatch(backend, withOutlierSamples(dataset, spec.outlierSample), indices);
  const wiring = network.connect(batch.x);
  const loss = losses[spec.loss](backend, wiring.y, batch, network.outputs);
  const optimizer = createOptimizer(backend, network.parameters, spec.optimizer);
  const forward = backend.record((kernels) => {
    batch.gather(kernels);
    wiring.forward(kernels, 'train');
    loss.record(kernels);
  });
  const update = backend.record((kernels) => {
    wiring.backward(kernels, loss.dy);
    optimizer.record(kernels);
  });
  return {
    lossOf(rows) {
      backend.write(indices, spec.outlierSample ? withOutlierFirst(rows, dataset.train.size) : rows);
      wiring.refresh();
      forward.run();
      return backend.read(loss.value)[0] as number;
    },
    update: () => update.run(),
    firstDivergedLayer: () => firstDivergedLayer(backend, wiring),
  };
}

/** The losses look up the output of a class without a check of their own. */
function checkOutputs({ loss }: RunSpec, { classes, train }: Dataset, { outputs }: Network): void {
  const isFit = loss === 'meanSquaredError' && train.targets !== undefined;
  const mostClasses = loss === 'meanSquaredError' && outputs === 1 ? 2 : outputs;
  if (isFit || classes <= mostClasses) return;
  throw new RangeError(`${loss}: expected outputs for ${classes} classes, got ${outputs}`);
}

/** Training examples of chosen rows, and their answers. */
export interface Batch extends Answers {
  readonly x: Tensor;
  gather(kernels: Kernels): void;
}

/** Buffers for the training examples of the rows in `indices`. */
export function connectBatch(backend: Backend, { features, train }: Dataset, indices: Tensor): Batch {
  const rows = indices.shape[0];
  const examples = backend.tensor([train.size, features]);
  const classes = backend.tensor([train.size], 'integer');
  const x = backend.tensor([rows, features]);
  const labels = backend.tensor([rows], 'integer');
  backend.write(examples, train.x);
  backend.write(classes, train.labels);
  const fit = connectTargets(backend, train, indices);
  return {
    x,
    labels,
    targets: fit?.targets,
    gather(kernels) {
      kernels.gatherRows(x, examples, indices, rows, features);
      kernels.gatherIntegers(labels, classes, indices, rows);
      fit?.gather(kernels);
    },
  };
}

/** The numbers to fit, where there are any. */
function connectTargets(backend: Backend, { size, targets }: Examples, indices: Tensor) {
  if (!targets) return undefined;
  const rows = indices.shape[0];
  const columns = targets.length / size;
  const all = backend.tensor([size, columns]);
  const own = backend.tensor([rows, columns]);
  backend.write(all, targets);
  return { targets: own, gather: (kernels: Kernels) => kernels.gatherRows(own, all, indices, rows, columns) };
}

function firstDivergedLayer(backend: Backend, { stages }: Wiring): number {
  const staysFinite = (y: Tensor) => backend.read(y).every((value: number) => Number.isFinite(value));
  return stages.find(({ y }) => !staysFinite(y))?.layer ?? -1;
}
