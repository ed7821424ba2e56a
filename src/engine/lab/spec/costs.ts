/** Whether a spec can be run at all in the memory and the patience of a machine. */
import type { DatasetSpec, RunSpec } from '../../run.ts';
import { RunSpecError } from './error.ts';
import { limits } from './limits.ts';
import { type NetworkCost, networkCost } from './networkCost.ts';
import { numbersRead, probeWork, type Sizes } from './probeCosts.ts';

/** @throws RunSpecError naming the part of the spec that asks for too much */
export function checkCosts(spec: RunSpec): void {
  const sizes = sizesOf(spec.dataset);
  atMost(limits.exampleNumbers, (sizes.train + sizes.test) * sizes.features, 'dataset', 'numbers in the examples');
  const net = networkCost(spec, sizes.features);
  atMost(limits.depth, net.depth, 'layers', 'layers, with each step of a recurrent one');
  atMost(limits.parameters, net.parameters, 'layers', 'parameters');
  atMost(limits.orthogonalWork, net.orthogonalWork, 'init', 'multiply-adds to make weights orthogonal');
  const training = 3 * spec.batchSize * net.work + 20 * net.parameters;
  atMost(limits.work, training, 'batchSize', 'multiply-adds in one step');
  checkProbes(spec, net, sizes, training);
}

function checkProbes(spec: RunSpec, net: NetworkCost, sizes: Sizes, training: number): void {
  let [work, numbers] = [training, 0];
  spec.probes.forEach((probe, i) => {
    work += probeWork(probe, spec.batchSize, net, sizes);
    numbers += numbersRead(probe, spec.steps, net);
    atMost(limits.work, work, `probes[${i}]`, 'multiply-adds in one step and its probes');
    atMost(limits.readings, numbers, `probes[${i}]`, 'numbers to be read');
  });
}

function atMost(limit: number, found: number, path: string, what: string): void {
  if (found > limit) throw new RunSpecError(path, `at most ${limit} ${what}`, String(Math.ceil(found)));
}

/** The sizes of the data, or no less than they are where the spec leaves them to the dataset. */
function sizesOf(dataset: DatasetSpec): Sizes {
  if (dataset.kind === 'given') {
    const [train, test] = [dataset.train.x.length, (dataset.test ?? dataset.train).x.length];
    return { train, test, features: dataset.train.x[0]?.length ?? 0 };
  }
  if (dataset.kind === 'points') return { train: dataset.points.length, test: dataset.points.length, features: 2 };
  if (dataset.kind === 'silhouettes') {
    const { train, test, trainPerKind = 150, testPerKind = 100 } = dataset;
    return { train: train.length * trainPerKind, test: test.length * testPerKind, features: 576 };
  }
  const { trainSize = 1024, testSize = 400 } = dataset;
  return { train: trainSize, test: testSize, features: featuresOf(dataset) };
}

function featuresOf(dataset: DatasetSpec): number {
  if (dataset.kind === 'digits') return 144;
  return dataset.kind === 'sequences' ? 12 * (12 + (dataset.blankRows ?? 0)) : 2;
}
