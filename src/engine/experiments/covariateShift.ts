/** E1: what a network knows about a stretch of a curve that it has not seen, and what learning it afterwards costs. */
import type { Interval, LayerSpec, RunResult, RunSpec } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { covariateShiftClaims } from './claims/covariateShift.ts';
import { readingsOf } from './classifier.ts';
import { curveRange, errorIn, shownPlaces, varianceIn } from './curveFit.ts';
import type { Experiment, Measures } from './experiment.ts';
import { finite } from './statistics.ts';

const place = { kind: 'real', scale: 'linear', min: curveRange[0], max: curveRange[1] } as const;

export const covariateShiftSettings = {
  /** Where the examples of the first phase come from. */
  from: { ...place, initial: -3 },
  to: { ...place, initial: 0 },
  /** Where those come from that it has not seen. */
  newFrom: { ...place, initial: 0 },
  newTo: { ...place, initial: 3 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof covariateShiftSettings>;

/** Updates of the first phase, and of the one after it. */
export const shiftSteps = { first: 500, second: 500 } as const;

/** Index of each run: only new examples after the first phase; old and new ones after it; both from the start. */
const shiftRuns = { onlyNew: 0, both: 1, fromStart: 2 } as const;

/** Mean squared error that counts as learnt. */
export const learntError = 0.01;

/** All examples, equally spaced, and those in a batch; the same batch at each step of a phase. */
export const shiftSizes = { all: 768, batch: 64 } as const;

/** Updates between two looks at the fit. */
export const shiftEvery = 2;

/** What may be taught: the range of the first phase, the unseen one, both. */
export type Lesson = 'old' | 'unseen' | 'both';

function specs(values: Values): RunSpec[] {
  const { first, second } = shiftSteps;
  return [
    shiftSpec(values, { old: first, unseen: second }),
    shiftSpec(values, { old: first, both: second }),
    shiftSpec(values, { both: first }),
  ];
}

/** One run. @param lessons steps of each, one after the other */
export function shiftSpec(values: Values, lessons: Partial<Record<Lesson, number>>): RunSpec {
  const old = rowsIn([values.from, values.to], shiftSizes.batch);
  const unseen = rowsIn([values.newFrom, values.newTo], shiftSizes.batch);
  const both = [old, unseen].flatMap((rows) => rows.filter((_, i) => i % 2 === 0));
  const rows = { old, unseen, both };
  const order = Object.entries(lessons).flatMap(([lesson, steps]) => repeated(rows[lesson as Lesson], steps));
  return spec(values, order);
}

/** Equally spaced ones of the examples that lie in a range. */
function rowsIn([from, to]: Interval, count: number): number[] {
  const [low, high] = curveRange;
  return Array.from({ length: count }, (_, i) => {
    const x = from + ((to - from) * (i + 0.5)) / count;
    return Math.min(shiftSizes.all - 1, Math.max(0, Math.floor(((x - low) / (high - low)) * shiftSizes.all)));
  });
}

/** The same batch at each of so many steps. */
function repeated(rows: readonly number[], steps: number): number[] {
  return Array.from({ length: steps }, () => rows).flat();
}

function spec({ seed }: Values, order: readonly number[]): RunSpec {
  const hidden: LayerSpec[] = [{ kind: 'linear', units: 32 }, { kind: 'tanh' }];
  return {
    seed,
    dataset: { kind: 'curve', train: curveRange, test: curveRange, trainSize: shiftSizes.all },
    layers: [...hidden, ...hidden, { kind: 'linear', units: 1 }],
    init: { kind: 'glorot', scale: 1.6 },
    loss: 'meanSquaredError',
    optimizer: { kind: 'adam', learningRate: 0.01 },
    batchSize: shiftSizes.batch,
    steps: order.length / shiftSizes.batch,
    order,
    probes: [{ kind: 'outputs', schedule: [[0, shiftEvery]], x: shownPlaces.map((x) => [x]) }],
  };
}

function measure(values: Values, results: readonly RunResult[]): Measures {
  const [old, unseen]: Interval[] = [
    [values.from, values.to],
    [values.newFrom, values.newTo],
  ] as const;
  const fits = (run: keyof typeof shiftRuns) => readingsOf(results[shiftRuns[run]] as RunResult, 0);
  const [onlyNew, both, fromStart] = [fits('onlyNew'), fits('both'), fits('fromStart')];
  const atShift = shiftSteps.first / shiftEvery;
  const learnt = (fits: Fits, ranges: readonly Interval[], since = 0): number | null => {
    const found = fits.findIndex((fit, i) => i >= since && ranges.every((range) => errorIn(fit, range) < learntError));
    return found < 0 ? null : shiftEvery * (found - since);
  };
  const first = learnt(onlyNew, [old]);
  const extra = learnt(both, [old, unseen], atShift);
  const scratch = learnt(fromStart, [old, unseen]);
  return {
    seenError: finite(errorIn(onlyNew[atShift] as Fits[number], old)),
    unseenError: finite(errorIn(onlyNew[atShift] as Fits[number], unseen)),
    unseenVariance: varianceIn(unseen),
    forgottenError: finite(errorIn(onlyNew.at(-1) as Fits[number], old)),
    newSteps: learnt(onlyNew, [unseen], atShift),
    firstSteps: first,
    extraSteps: extra,
    scratchSteps: scratch,
    extraRatio: ratio(extra, scratch),
    totalRatio: ratio(first !== null && extra !== null ? first + extra : null, scratch),
  };
}

type Fits = readonly (readonly number[])[];

function ratio(steps: number | null, others: number | null): number | null {
  return steps !== null && others !== null ? finite(steps / others) : null;
}

export const covariateShift: Experiment<typeof covariateShiftSettings> = {
  name: 'covariateShift',
  question: 'What can a net know about places it has not seen?',
  settings: covariateShiftSettings,
  specs,
  measure,
  claims: covariateShiftClaims,
  sweeps: [
    {
      name: 'halves',
      at: {},
      grid: { from: [-3] },
      keep: [
        ...['seenError', 'unseenError', 'unseenVariance', 'forgottenError'],
        ...['newSteps', 'firstSteps', 'extraSteps', 'scratchSteps', 'extraRatio', 'totalRatio'],
      ],
    },
  ],
};
