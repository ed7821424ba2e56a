/** What is trained, and one moment of it as figure, words and table see it. Pure. */
import {
  answersIn,
  companionsProbes,
  companionsSpec,
  companionsSteps,
  drawCompanies,
  follow,
} from '../../../engine/experiments/companions.ts';
import type { Dataset } from '../../../engine/run.ts';
import type { Values } from '../../params/param.ts';
import { type RunHistory, readingAt } from '../../training/history.ts';
import type { TrainingWidget } from '../../training/training.ts';
import { params } from './params.ts';

export type ModesSettings = Values<typeof params>;

/** Batches that are tried, and those whose companions are shown. */
const triedBatches = 16;
export const shownBatches = 5;

export interface ModesData {
  /** Row-major `[size, 144]` and the digits they show. */
  readonly images: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
  /** Test examples of each batch; the first is the one picture. */
  readonly batches: readonly Int32Array[];
  /** The class given to the picture in each batch, in the mode chosen. */
  readonly answers: readonly number[];
  readonly isInference: boolean;
  /** Where measured, up to the step shown. */
  readonly accuracies: readonly { readonly step: number; readonly batch: number; readonly running: number }[];
  /** Mean of one unit in each training batch up to the step shown, and its running average before and after each. */
  readonly unit: { readonly batch: readonly number[]; readonly running: readonly number[] };
  readonly shownStep: number;
  readonly totalSteps: number;
}

export const trainAndInference: TrainingWidget<typeof params, ModesData> = {
  params,
  planOf: (values) => ({ specs: [companionsSpec(values)], steps: companionsSteps }),
  dataAt({ plan: { values, specs, steps }, history: { dataset, runs }, step }) {
    const [run, spec] = [runs[0], specs[0]];
    if (!run || !spec) throw new RangeError('trainAndInference: expected a run');
    const weights = readings(run, companionsProbes.weights, step).map(({ values: all }) => all as Float32Array);
    const batches = companies(dataset, values);
    const { batch, running } = follow(weights, dataset, spec, values.momentum);
    const isInference = values.mode === 'inference';
    const picked = readingAt(run, companionsProbes.answers, step)?.values[values.picture - 1] ?? 0;
    return {
      images: dataset.test.x,
      labels: dataset.test.labels,
      batches,
      answers: isInference ? batches.map(() => picked) : answersIn(weights.at(-1) as Float32Array, dataset, batches),
      isInference,
      accuracies: readings(run, companionsProbes.accuracy, step).map(
        ({ step: at, values: [inBatch = 0, inRunning = 0] }) => ({
          step: at,
          batch: inBatch,
          running: inRunning,
        }),
      ),
      unit: { batch: batch.slice(0, step), running: running.slice(0, step + 1) },
      shownStep: step,
      totalSteps: steps,
    };
  },
};

function readings({ measurements }: RunHistory, probe: number, step: number) {
  return measurements.filter((one) => one.probe === probe && one.step <= step);
}

const drawn = new WeakMap<Dataset, { key: string; batches: readonly Int32Array[] }>();

/** The batches of the settings: drawn once, as they stay while a run goes on. */
function companies(dataset: Dataset, { seed, picture, batchSize, classes, draw }: ModesSettings) {
  const company = { seed, picture: picture - 1, batchSize, classes, draw };
  const key = JSON.stringify(company);
  const known = drawn.get(dataset);
  if (known?.key === key) return known.batches;
  const batches = drawCompanies(dataset, company, triedBatches);
  drawn.set(dataset, { key, batches });
  return batches;
}
