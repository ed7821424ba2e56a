/** What the scale invariance trains, and one moment of it as figure, words and table see it. Pure. */
import { alphas, scaledSpecs, scaleProbes, scaleSteps } from '../../../engine/experiments/scaleInvariance.ts';
import type { Values } from '../../params/param.ts';
import { type RunHistory, readingAt } from '../../training/history.ts';
import type { TrainingWidget } from '../../training/training.ts';
import { params } from './params.ts';

export type ScaleSettings = Values<typeof params>;

/** One network with its hidden weights multiplied by one α, before the first step; NaN where a number is not finite. */
export interface ScaledStart {
  readonly loss: number;
  /** Length of the gradient of the third weight matrix. */
  readonly gradient: number;
}

/** What is drawn for one α. */
export interface ScaledNets {
  readonly alpha: number;
  readonly with: ScaledStart;
  readonly without: ScaledStart;
  /** With batch norm: length of the third weight matrix at each step it was measured, up to the one shown. */
  readonly lengths: readonly (readonly [step: number, length: number])[];
  /** Where the run with batch norm left the finite range, if it did by the step shown. */
  readonly divergedAt?: number;
}

export interface ScaleData {
  /** One per α, ascending. */
  readonly nets: readonly ScaledNets[];
  /** Which of them is looked at. */
  readonly chosen: number;
  readonly learningRate: number;
  readonly shownStep: number;
  readonly totalSteps: number;
}

/** The third of the weight matrices. */
const matrix = 2;

export const scaleInvariance: TrainingWidget<typeof params, ScaleData> = {
  params,
  planOf: (values) => ({ specs: scaledSpecs(values), steps: scaleSteps }),
  dataAt({ plan, history, step }) {
    const { alpha, learningRate } = plan.values;
    return {
      nets: alphas.map((each, i) => netsOf(each, history.runs[i], history.runs[alphas.length + i], step)),
      chosen: alphas.indexOf(alpha as (typeof alphas)[number]),
      learningRate,
      shownStep: step,
      totalSteps: plan.steps,
    };
  },
};

/** The α at which nothing is multiplied. */
export const unscaled: number = alphas.indexOf(1);

/** Step over the square of the length: where the length does not count, this is what moves the network. */
export function effectiveRate(learningRate: number, length: number): number {
  return learningRate / length ** 2;
}

function netsOf(alpha: number, one: RunHistory | undefined, other: RunHistory | undefined, step: number): ScaledNets {
  const lengths = one?.measurements.flatMap((reading) => {
    const { probe, step: at, values } = reading;
    return probe === scaleProbes.norms && at <= step ? [[at, values[matrix] as number] as const] : [];
  });
  const at = one?.divergence?.step;
  return {
    alpha,
    with: startOf(one),
    without: startOf(other),
    lengths: lengths ?? [],
    ...(at !== undefined && at <= step && { divergedAt: at }),
  };
}

function startOf(run: RunHistory | undefined): ScaledStart {
  const gradient = run && readingAt(run, scaleProbes.gradients, 0)?.values[matrix];
  return { loss: finiteOf(run?.losses[0]), gradient: finiteOf(gradient) };
}

function finiteOf(value: number | undefined): number {
  return value !== undefined && Number.isFinite(value) ? value : Number.NaN;
}
