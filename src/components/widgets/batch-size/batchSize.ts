/** What is trained to find how small a batch may be, and what is drawn of it. Pure. */
import {
  batchSizeSpecs,
  batchSizes,
  drawBatchMeans,
  measureBatchSize,
  readUnit,
  unitSpec,
} from '../../../engine/experiments/batchSize.ts';
import type { RunResult, RunSpec } from '../../../engine/run.ts';
import type { Values } from '../../params/param.ts';
import type { SweepWidget } from '../../training/sweeping.ts';
import { params } from './params.ts';

export type BatchSizeValues = Values<typeof params>;

/** Accuracy over batch size, `undefined` where it is not known yet, and `null` where the run blew up. */
export type Accuracies = readonly (number | null | undefined)[];

/** What is drawn. */
export interface BatchSizeData {
  readonly sizes: readonly number[];
  readonly batchSize: number;
  readonly with: Accuracies;
  readonly without: Accuracies;
  readonly third: Accuracies;
  /** Of one unit for 256 digits, with mean 0 and variance 1; empty before they are known. */
  readonly values: readonly number[];
  /** Of 200 batches of such values. */
  readonly means: readonly number[];
}

/** The values of the unit, or the accuracies of a run. */
type Outcome =
  | { readonly values: readonly number[] }
  | { readonly inference: number | null; readonly batch: number | null };

const sizes: readonly number[] = batchSizes;

export const batchSize: SweepWidget<typeof params, Outcome, BatchSizeData> = {
  params,
  jobsOf: ({ norm, learningRate, budget, seed }) => [
    unitSpec(seed),
    ...(['batchNorm', 'none', norm] as const).flatMap((name) =>
      sizes.map((size) => batchSizeSpecs({ batchSize: size, norm: name, budget, learningRate, seed })[0] as RunSpec),
    ),
  ],
  outcomeOf: (result) => (result.losses.length === 0 ? { values: readUnit(result) } : accuraciesOf(result)),
  dataOf([unit, ...runs], { batchSize: shown, mode, seed }) {
    const read = (net: number, how: 'inference' | 'batch') =>
      sizes.map((_, i) => {
        const run = runs[net * sizes.length + i];
        return run && 'inference' in run ? run[how] : undefined;
      });
    const values = unit && 'values' in unit ? unit.values : [];
    return {
      sizes,
      batchSize: shown,
      // The others look at one example at a time: for them both modes are the same.
      with: read(0, mode),
      without: read(1, 'inference'),
      third: read(2, 'inference'),
      values,
      means: values.length > 0 ? drawBatchMeans(values, seed, shown) : [],
    };
  },
};

function accuraciesOf(result: RunResult): Outcome {
  const { inferenceAccuracy, batchAccuracy } = measureBatchSize(result);
  return { inference: inferenceAccuracy, batch: batchAccuracy };
}
