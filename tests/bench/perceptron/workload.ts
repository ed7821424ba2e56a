import type { Dataset } from '../../../src/engine/run.ts';
import { drawClusters, split } from '../data.ts';
import { openJax } from '../engines/jax.ts';
import { openObjects } from '../engines/objects.ts';
import { initialParameters, openOurs } from '../engines/ours.ts';
import { openTfjs } from '../engines/tfjs.ts';
import type { Workload } from '../workload.ts';
import { flopsOf, type Perceptron, runSpecOf } from './description.ts';
import { jaxModel } from './jax.ts';
import { objectsModel } from './objects.ts';
import { tfjsModel } from './tfjs.ts';

/** Training steps of a perceptron. All engines start from the same weights. */
export function trainingOf(perceptron: Perceptron): Workload {
  const { name, network, inputs, outputs, batchSize } = perceptron;
  const spec = runSpecOf(perceptron);
  const parameters = initialParameters(spec, inputs);
  // Of each four: weight, bias, gamma, beta.
  const withoutBatchNorm = parameters.filter((_, index) => index % 4 < 2);
  const batchesOf = (dataset: Dataset) => split(dataset, batchSize);
  return {
    name,
    network,
    flops: flopsOf(perceptron),
    check: 'falls',
    draw: (batches) => drawClusters(inputs, Math.max(2, outputs), batches * batchSize, Math.sqrt(inputs) / 2),
    entries: [
      { engine: 'ours', open: (dataset) => openOurs(spec, dataset) },
      { engine: 'jax-js', open: (dataset) => openJax(jaxModel(perceptron), parameters, batchesOf(dataset)) },
      { engine: 'tfjs-wasm', open: (dataset) => openTfjs(tfjsModel(perceptron), parameters, batchesOf(dataset)) },
      {
        engine: 'objects',
        difference: 'no BN',
        open: (dataset) => openObjects(objectsModel(perceptron), withoutBatchNorm, batchesOf(dataset)),
      },
    ],
  };
}
