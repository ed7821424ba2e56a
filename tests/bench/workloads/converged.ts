import { createWasmBackend } from '../../../src/engine/kernels/wasm.ts';
import type { Dataset } from '../../../src/engine/run.ts';
import { createRun } from '../../../src/engine/train.ts';
import { drawClusters } from '../data.ts';
import { openOurs } from '../engines/ours.ts';
import { flopsOf, runSpecOf } from '../perceptron/description.ts';
import type { Contender, Workload } from '../workload.ts';
import { deepPerceptron } from './w2.ts';

const spec = runSpecOf(deepPerceptron);
const STEPS = 200;
/** What the outputs would grow by in some billions of further steps: probabilities then lie around 1e-38. */
const GROWTH = 15;

/** W2 long after it has learned its two classes, where subnormal numbers would slow it down, against W2 at its start. */
export const converged: Workload = {
  name: 'converged',
  network: 'W2 past convergence, against the same before',
  flops: flopsOf(deepPerceptron),
  check: 'none',
  draw: (batches) => drawClusters(2, 2, batches * deepPerceptron.batchSize, 0.1),
  entries: [
    { engine: 'ours', open: openConverged },
    {
      engine: 'ours, not converged',
      open: (dataset) => openOurs({ ...spec, optimizer: { kind: 'sgd', learningRate: 1e-6 } }, dataset),
    },
  ],
};

function openConverged(dataset: Dataset): Contender {
  const { reports, subject } = createRun({ ...spec, steps: STEPS }, createWasmBackend(), dataset);
  while (!reports.next().done);
  const { parameters } = subject.network;
  const initial = parameters.map(({ value }, index) => {
    const growth = index < parameters.length - 2 ? 1 : GROWTH;
    return Array.from(subject.backend.read(value), (number) => growth * number);
  });
  const contender = openOurs({ ...spec, initial }, dataset);
  const loss = contender.advance(1) as number;
  if (loss < 1e-15) return contender;
  throw new Error(`converged: expected a loss below 1e-15, got ${loss}`);
}
