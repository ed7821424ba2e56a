/** E1: a classifier of planes that has seen no fighters, and what showing them to it afterwards costs. */
import { silhouetteKinds, silhouetteSize } from '../datasets/silhouettes/index.ts';
import { randomStream } from '../random.ts';
import type { LayerSpec, RunResult, RunSpec, SilhouetteKind } from '../run.ts';
import { type Settings, type SettingValues, seedSetting } from '../settings.ts';
import { silhouettesClaims } from './claims/silhouettes.ts';
import { readingsOf } from './classifier.ts';
import type { Experiment, Measures } from './experiment.ts';

export { silhouetteKinds, silhouetteSize };

export const silhouettesSettings = {
  /** Kinds that are learned from; all of them are asked for. */
  airliner: { kind: 'toggle', initial: true },
  fighter: { kind: 'toggle', initial: false },
  bird: { kind: 'toggle', initial: true },
  helicopter: { kind: 'toggle', initial: true },
  ship: { kind: 'toggle', initial: true },
  batchNorm: { kind: 'toggle', initial: false },
  learningRate: { kind: 'real', scale: 'log', min: 1e-4, max: 10, initial: 0.05 },
  seed: seedSetting,
} as const satisfies Settings;

type Values = SettingValues<typeof silhouettesSettings>;

/** Updates on the kinds that were chosen, and then on those with all planes among them. */
export const silhouetteSteps = { first: 250, second: 200 } as const;

/** Index of each run: planes of all kinds after the first phase, or from the start. */
const silhouetteRuns = { shifted: 0, fromStart: 1 } as const;

/** Accuracy on each kind that counts as knowing it. */
const knownAccuracy = 0.9;

/** Pictures of each kind, and in a batch. */
const sizes = { train: 150, test: 100, batch: 32 } as const;

/** Updates between two looks at the test pictures. */
const every = 10;

function specs(values: Values): RunSpec[] {
  const chosen = silhouetteKinds.filter((kind) => values[kind]);
  const withPlanes = withAllPlanes(values);
  const { first, second } = silhouetteSteps;
  const early = chosen.length > 0 ? rowsOf(chosen, first, values.seed, 'first phase') : [];
  const late = rowsOf(withPlanes, second, values.seed, 'second phase');
  return [spec(values, [...early, ...late]), spec(values, rowsOf(withPlanes, first, values.seed, 'first phase'))];
}

/** The first phase alone: the kinds that were chosen, and where none was, no learning. */
export function firstPhase(values: Values): RunSpec {
  const chosen = silhouetteKinds.filter((kind) => values[kind]);
  const learningRate = chosen.length > 0 ? values.learningRate : 0;
  const kinds = chosen.length > 0 ? chosen : silhouetteKinds;
  return spec({ ...values, learningRate }, rowsOf(kinds, silhouetteSteps.first, values.seed, 'first phase'));
}

function withAllPlanes(values: Values): SilhouetteKind[] {
  return silhouetteKinds.filter((kind) => values[kind] || kind === 'airliner' || kind === 'fighter');
}

/** Training rows of these kinds, shuffled anew for each epoch; the data have all kinds in turn. */
function rowsOf(kinds: readonly SilhouetteKind[], steps: number, seed: number, phase: string): number[] {
  const random = randomStream(seed, `silhouettes ${phase}`);
  const own = kinds.flatMap((kind) =>
    Array.from({ length: sizes.train }, (_, i) => i * silhouetteKinds.length + silhouetteKinds.indexOf(kind)),
  );
  const rows: number[] = [];
  while (rows.length < steps * sizes.batch) {
    const epoch = Int32Array.from(own);
    random.shuffle(epoch);
    rows.push(...epoch);
  }
  return rows.slice(0, steps * sizes.batch);
}

function spec({ batchNorm, learningRate, seed }: Values, order: readonly number[]): RunSpec {
  const hidden = (units: number): LayerSpec[] => [
    { kind: 'linear', units },
    ...(batchNorm ? [{ kind: 'batchNorm' } as const] : []),
    { kind: 'relu' },
  ];
  return {
    seed,
    dataset: {
      kind: 'silhouettes',
      train: silhouetteKinds,
      test: silhouetteKinds,
      trainPerKind: sizes.train,
      testPerKind: sizes.test,
    },
    layers: [...hidden(32), ...hidden(16), { kind: 'linear', units: 2 }],
    init: { kind: 'he' },
    loss: 'softmaxCrossEntropy',
    optimizer: { kind: 'sgd', learningRate },
    batchSize: sizes.batch,
    steps: order.length / sizes.batch,
    order,
    probes: [{ kind: 'predictions', schedule: [[0, every]], count: silhouetteKinds.length * sizes.test }],
  };
}

/** Share classified right of the test pictures of one kind. @param classes of all, the kinds in turn */
export function accuracyOn(kind: SilhouetteKind, classes: ArrayLike<number>): number {
  const right = kind === 'airliner' || kind === 'fighter' ? 1 : 0;
  const offset = silhouetteKinds.indexOf(kind);
  const own = Array.from({ length: sizes.test }, (_, i) => classes[i * silhouetteKinds.length + offset]);
  return own.filter((given) => given === right).length / sizes.test;
}

function measure(values: Values, results: readonly RunResult[]): Measures {
  const readings = (run: keyof typeof silhouetteRuns) => readingsOf(results[silhouetteRuns[run]] as RunResult, 0);
  const [shifted, fromStart] = [readings('shifted'), readings('fromStart')];
  const start = silhouetteKinds.some((kind) => values[kind]) ? silhouetteSteps.first / every : 0;
  const known = (readings: Readings): number | null => {
    const found = readings.findIndex((classes) =>
      withAllPlanes(values).every((kind) => accuracyOn(kind, classes) >= knownAccuracy),
    );
    return found < 0 ? null : every * found;
  };
  const atShift = shifted[start] as Readings[number];
  const extra = known(shifted.slice(start));
  return {
    ...Object.fromEntries(silhouetteKinds.map((kind) => [kind, accuracyOn(kind, atShift)])),
    extraSteps: extra,
    totalSteps: extra === null ? null : every * start + extra,
    scratchSteps: known(fromStart),
    fighterFromStart: accuracyOn('fighter', fromStart.at(-1) as Readings[number]),
  };
}

type Readings = readonly (readonly number[])[];

export const silhouettes: Experiment<typeof silhouettesSettings> = {
  name: 'silhouettes',
  question: 'Trained on airliners, does it know a fighter?',
  settings: silhouettesSettings,
  specs,
  measure,
  claims: silhouettesClaims,
  sweeps: [
    {
      name: 'negatives',
      at: {},
      grid: { bird: [false, true], helicopter: [false, true], ship: [false, true], batchNorm: [false, true] },
      keep: ['airliner', 'fighter', ...silhouetteKinds.slice(2), 'extraSteps', 'totalSteps', 'scratchSteps'],
    },
  ],
};
