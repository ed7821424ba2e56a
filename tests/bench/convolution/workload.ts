import type { Dataset } from '../../../src/engine/run.ts';
import { drawClusters, split } from '../data.ts';
import { openJax } from '../engines/jax.ts';
import { initialParameters, openOurs } from '../engines/ours.ts';
import { openTfjs } from '../engines/tfjs.ts';
import type { Workload } from '../workload.ts';
import { type ConvolutionNet, flopsOf, runSpecOf } from './description.ts';
import { jaxModel } from './jax.ts';
import { tfjsModel } from './tfjs.ts';

/** Training steps of a net of convolutions. All engines start from the same weights. */
export function convolutionTraining(net: ConvolutionNet): Workload {
  const { name, network, side, outputs, batchSize } = net;
  const spec = runSpecOf(net);
  const parameters = initialParameters(spec, side ** 2);
  const batchesOf = (dataset: Dataset) => split(dataset, batchSize);
  return {
    name,
    network,
    flops: flopsOf(net),
    check: 'falls',
    draw: (batches) => drawClusters(side ** 2, outputs, batches * batchSize, side / 2),
    entries: [
      { engine: 'ours', open: (dataset) => openOurs(spec, dataset) },
      { engine: 'jax-js', open: (dataset) => openJax(jaxModel(net), parameters, batchesOf(dataset)) },
      { engine: 'tfjs-wasm', open: (dataset) => openTfjs(tfjsModel(net), parameters, batchesOf(dataset)) },
    ],
  };
}
