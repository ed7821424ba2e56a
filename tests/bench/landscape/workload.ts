import { randomStream } from '../../../src/engine/random.ts';
import type { Dataset } from '../../../src/engine/run.ts';
import { drawClusters, split } from '../data.ts';
import { initialParameters, type Parameter } from '../engines/ours.ts';
import { type Perceptron, runSpecOf } from '../perceptron/description.ts';
import { jaxModel } from '../perceptron/jax.ts';
import { tfjsModel } from '../perceptron/tfjs.ts';
import type { Workload } from '../workload.ts';
import { openJaxPlane } from './jax.ts';
import { openOurPlane } from './ours.ts';
import { openTfjsPlane } from './tfjs.ts';

/** Losses of a perceptron at points of a random plane through its initial weights, with batch statistics. */
export function landscapeOf(perceptron: Perceptron): Workload {
  const { name, network, inputs, outputs, batchSize } = perceptron;
  const spec = runSpecOf(perceptron);
  const parameters = initialParameters(spec, inputs);
  const plane = { parameters, u: directionFrom(parameters, 'u'), v: directionFrom(parameters, 'v') };
  const batchOf = (dataset: Dataset) => split(dataset, batchSize).slice(0, 1);
  return {
    name,
    network,
    flops: pointFlops(perceptron),
    check: 'agrees',
    draw: () => drawClusters(inputs, Math.max(2, outputs), batchSize, Math.sqrt(inputs) / 2),
    entries: [
      { engine: 'ours', open: (dataset) => openOurPlane(spec, dataset, plane) },
      { engine: 'jax-js', open: (dataset) => openJaxPlane(jaxModel(perceptron), plane, batchOf(dataset)) },
      { engine: 'tfjs-wasm', open: (dataset) => openTfjsPlane(tfjsModel(perceptron), plane, batchOf(dataset)) },
    ],
  };
}

/** Each number of the direction is as large as the weight it is added to, on average. */
function directionFrom(parameters: readonly Parameter[], name: string): readonly Parameter[] {
  const random = randomStream(1, name);
  return parameters.map(({ shape, values }) => ({ shape, values: values.map((value) => value * random.normal()) }));
}

/** A forward pass: 2 for each weight and row. */
export function pointFlops({ inputs, hidden, outputs, batchSize }: Perceptron): number {
  const widths = [inputs, ...hidden, outputs];
  const weights = widths.slice(1).map((units, layer) => units * (widths[layer] as number));
  return 2 * batchSize * weights.reduce((total, count) => total + count, 0);
}
