/** What the lab trains, and one moment of it as figure, words and table see it. Pure. */
import {
  learntError,
  shiftEvery,
  shiftSizes,
  shiftSpec,
  shiftSteps,
} from '../../../engine/experiments/covariateShift.ts';
import { curveRange, errorIn, varianceIn } from '../../../engine/experiments/curveFit.ts';
import type { Examples, Interval, RunSpec } from '../../../engine/run.ts';
import type { Values } from '../../params/param.ts';
import { legalSpan } from '../../params/span.ts';
import type { RunHistory } from '../../training/history.ts';
import type { Plan, Seen } from '../../training/state.ts';
import type { TrainingPlan, TrainingWidget } from '../../training/training.ts';
import { params } from './params.ts';

export type LabSettings = Values<typeof params>;

export type Range = 'train' | 'test';

/** Mean squared error on each range. */
export type Errors = Readonly<Record<Range, number>>;

/** One moment of the lab. */
export interface LabData {
  readonly lesson: LabSettings['lesson'];
  readonly spans: Readonly<Record<Range, Interval>>;
  /** What the network gives at `shownPlaces`. */
  readonly fit: readonly number[] | Float32Array;
  /** Examples in the batch of this step, as pairs x, y. */
  readonly examples: readonly (readonly [number, number])[];
  /** At steps 0, 2, 4 … up to the one shown. */
  readonly errors: readonly Errors[];
  readonly step: number;
  readonly totalSteps: number;
  /** Step at which other examples come in. */
  readonly shiftAt: number | undefined;
  /** Error on the test range of answering its mean everywhere. */
  readonly constantError: number;
  /** Steps it took, where that has happened: the training range at first, the test range or both since then. */
  readonly learnt: { readonly first?: number; readonly since?: number };
  /** The same for a twin that is shown both from the start. */
  readonly fromStart: number | undefined;
}

/** Errors that count as learnt are below this. */
export const goal = learntError;

export const lab: TrainingWidget<typeof params, LabData> = { params, planOf, dataAt };

/** The ranges as they are used: in order, and not too narrow. */
export function spansOf({ from, to, newFrom, newTo }: LabSettings): LabData['spans'] {
  const bounds = { min: curveRange[0], max: curveRange[1], least: params.from.ends.least };
  return { train: legalSpan(from, to, bounds), test: legalSpan(newFrom, newTo, bounds) };
}

function planOf(settings: LabSettings): Plan {
  const { first, second } = shiftSteps;
  const { train, test } = spansOf(settings);
  const used = { from: train[0], to: train[1], newFrom: test[0], newTo: test[1], seed: settings.seed };
  const steps = settings.lesson === 'one' || settings.lesson === 'fromStart' ? first : first + second;
  const specs: Record<LabSettings['lesson'], () => RunSpec[]> = {
    one: () => [shiftSpec(used, { old: first })],
    onlyNew: () => [shiftSpec(used, { old: first, unseen: second })],
    // Beside it a twin that is shown both from the start.
    both: () => [shiftSpec(used, { old: first, both: second }), shiftSpec(used, { both: steps })],
    fromStart: () => [shiftSpec(used, { both: first })],
  };
  return { specs: specs[settings.lesson](), steps };
}

function dataAt({ plan, history, step }: Seen<TrainingPlan<typeof params>>): LabData {
  const { lesson } = plan.values;
  const spans = spansOf(plan.values);
  const [run, twin] = history.runs;
  const fits = fitsOf(run, step);
  const errors = fits.map((fit) => errorsOf(fit, spans));
  const shiftAt = plan.steps > shiftSteps.first ? shiftSteps.first : undefined;
  const isBoth = (one: Errors) => one.train < goal && one.test < goal;
  const isNew = lesson === 'onlyNew' ? (one: Errors) => one.test < goal : isBoth;
  const early = shiftAt === undefined ? errors : errors.slice(0, shiftAt / shiftEvery + 1);
  const first = arrival(early, lesson === 'fromStart' ? isBoth : (one) => one.train < goal);
  const since = shiftAt === undefined ? undefined : arrival(errors, isNew, shiftAt);
  const twins = fitsOf(twin, step).map((fit) => errorsOf(fit, spans));
  return {
    lesson,
    spans,
    fit: fits.at(-1) ?? [],
    examples: examplesAt(history.dataset.train, plan.specs[0], step),
    errors,
    step,
    totalSteps: plan.steps,
    shiftAt,
    constantError: varianceIn(spans.test),
    learnt: { ...(first !== undefined && { first }), ...(since !== undefined && { since }) },
    fromStart: lesson === 'fromStart' ? first : arrival(twins, isBoth),
  };
}

function fitsOf(run: RunHistory | undefined, step: number): Float32Array[] {
  const seen = run?.measurements.filter((one) => one.step <= step) ?? [];
  return seen.flatMap(({ values }) => (values instanceof Float32Array ? [values] : []));
}

/** The last errors of each fit, for they are asked for anew at every step shown. */
const known = new WeakMap<Float32Array, { readonly ends: string; readonly errors: Errors }>();

function errorsOf(fit: Float32Array, { train, test }: LabData['spans']): Errors {
  const ends = `${train} ${test}`;
  const found = known.get(fit);
  if (found?.ends === ends) return found.errors;
  const errors = { train: errorIn(fit, train), test: errorIn(fit, test) };
  known.set(fit, { ends, errors });
  return errors;
}

/** Steps until errors pass, from the step given on. */
function arrival(errors: readonly Errors[], passes: (one: Errors) => boolean, since = 0): number | undefined {
  const from = since / shiftEvery;
  const found = errors.findIndex((one, i) => i >= from && passes(one));
  return found < 0 ? undefined : shiftEvery * (found - from);
}

/** Those of the step just taken; before the first, its own. */
function examplesAt({ x, targets }: Examples, spec: RunSpec | undefined, step: number): LabData['examples'] {
  const { order = [], steps = 1 } = spec ?? {};
  const begin = Math.max(0, Math.min(step, steps) - 1) * shiftSizes.batch;
  return order.slice(begin, begin + shiftSizes.batch).map((row) => [x[row] ?? 0, targets?.[row] ?? 0]);
}
