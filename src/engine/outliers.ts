/** Weights and samples made extreme on purpose. */
import { hiddenWeights } from './hiddenWeights.ts';
import type { Backend } from './kernels/backend.ts';
import type { Parameter } from './layers/layer.ts';
import { randomStream } from './random.ts';
import type { Dataset, Examples, RunSpec } from './run.ts';

/**
 * Multiplies some weights of every hidden weight matrix, chosen from the stream 'outliers'; all of them where there are
 * fewer than asked for.
 * @param parameters of a whole network, in the order of its layers
 */
export function addOutlierWeights(
  { init, seed }: Pick<RunSpec, 'init' | 'seed'>,
  parameters: readonly Parameter[],
  backend: Backend,
): void {
  if (!init.outliers) return;
  const { perLayer, factor } = init.outliers;
  const random = randomStream(seed, 'outliers');
  for (const { value } of hiddenWeights(parameters)) {
    const weights = backend.read(value);
    const places = Int32Array.from(weights.keys());
    random.shuffle(places);
    for (const place of places.subarray(0, perLayer)) weights[place] = factor * (weights[place] as number);
    backend.write(value, weights);
  }
}

/** The training examples and, behind them, all of them again with their features multiplied. */
export function withOutlierSamples(dataset: Dataset, outlier: RunSpec['outlierSample']): Dataset {
  if (!outlier) return dataset;
  const { size, x, labels, targets } = dataset.train;
  const train: Examples = {
    size: 2 * size,
    x: Float32Array.from([...x, ...x.map((value) => outlier.factor * value)]),
    labels: Int32Array.from([...labels, ...labels]),
    ...(targets && { targets: Float32Array.from([...targets, ...targets]) }),
  };
  return { ...dataset, train };
}

/** The rows of a batch, the first of them in its multiplied form. @param size number of training examples */
export function withOutlierFirst(rows: Int32Array, size: number): Int32Array {
  return rows.map((row, i) => (i === 0 ? row + size : row));
}
