/** Four recurrent networks that read digits row by row, and one moment of them. Pure. */
import {
  readStepMoments,
  recurrentSettings,
  recurrentSpecs,
  recurrentSteps,
  sequenceRows,
} from '../../../engine/experiments/recurrent.ts';
import { beginningAt } from '../../../engine/experiments/recurrentGamma.ts';
import type { RunSpec } from '../../../engine/run.ts';
import type { Values } from '../../params/param.ts';
import { type RunHistory, readingAt } from '../../training/history.ts';
import type { TrainingWidget } from '../../training/training.ts';
import { params } from './params.ts';

/** The networks, in the order in which they are drawn. */
export const nets = ['none', 'perStep', 'shared', 'layer'] as const;

export type NetName = (typeof nets)[number];

/** Bins of what enters the tanh. */
export const bins = { bins: 40, low: -4, high: 4 } as const;

/** Test accuracy with batch statistics and with running averages. */
export interface Accuracy {
  readonly batch: number;
  readonly inference: number;
}

/** What is drawn. */
export interface RecurrentData {
  readonly step: number;
  readonly accuracies: Readonly<Record<NetName, Accuracy | undefined>>;
  /** Whose inside is shown. */
  readonly shown: NetName;
  /** Rows of the picture, and of the whole sequence. */
  readonly rows: number;
  readonly length: number;
  /** Share in each bin, for each time step of the network shown. */
  readonly histograms: readonly (readonly number[])[];
  /** Of what enters the tanh, at each time step. */
  readonly deviations: readonly number[];
  /** Of all steps together. */
  readonly overall: number | undefined;
}

const probes = { accuracy: 0, histograms: 1, moments: 2 } as const;
const schedule = [
  [0, 5],
  [50, 25],
] as const;

function specOf(norm: NetName, { length, learningRate, gamma, seed }: Values<typeof params>): RunSpec {
  const blankRows = length > sequenceRows.picture;
  const [spec] = recurrentSpecs({ norm, blankRows, learningRate, clip: recurrentSettings.clip.initial, seed });
  return {
    ...beginningAt(gamma, spec as RunSpec),
    probes: [
      { kind: 'accuracy', schedule },
      { kind: 'stepHistograms', schedule, ...bins },
      { kind: 'stepMoments', schedule },
    ],
  };
}

export const recurrent: TrainingWidget<typeof params, RecurrentData> = {
  params,
  planOf: (values) => ({ specs: nets.map((norm) => specOf(norm, values)), steps: recurrentSteps }),
  dataAt({ plan, history, step }) {
    const { statistics, length } = plan.values;
    const run = history.runs[nets.indexOf(statistics)];
    const accuracies = nets.map((name, i) => [name, accuracyAt(history.runs[i], step)] as const);
    return {
      step,
      accuracies: Object.fromEntries(accuracies) as RecurrentData['accuracies'],
      shown: statistics,
      rows: sequenceRows.picture,
      length,
      ...insideAt(run, step),
    };
  },
};

function accuracyAt(run: RunHistory | undefined, step: number): Accuracy | undefined {
  const [batch, inference] = (run && readingAt(run, probes.accuracy, step)?.values) ?? [];
  return batch === undefined || inference === undefined ? undefined : { batch, inference };
}

function insideAt(
  run: RunHistory | undefined,
  step: number,
): Pick<RecurrentData, 'histograms' | 'deviations' | 'overall'> {
  const shares = [...((run && readingAt(run, probes.histograms, step)?.values) ?? [])];
  const moments = [...((run && readingAt(run, probes.moments, step)?.values) ?? [])];
  const { deviations } = readStepMoments(moments);
  const histograms = deviations.map((_, i) => shares.slice(i * bins.bins, (i + 1) * bins.bins));
  return { histograms, deviations, overall: overallOf(moments) };
}

/** Standard deviation of all steps together, from the mean and the deviation of each. */
function overallOf(moments: readonly number[]): number | undefined {
  const means = moments.filter((_, i) => i % 3 === 0);
  if (means.length === 0) return undefined;
  const { deviations } = readStepMoments(moments);
  const mean = average(means);
  return Math.sqrt(average(means.map((own, i) => (own - mean) ** 2 + (deviations[i] as number) ** 2)));
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
