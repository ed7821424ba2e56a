/** The classifiers that most experiments train, with and without batch normalization. */
import type { InitSpec, LayerSpec, OptimizerSpec, ProbeSpec, RunResult, RunSpec } from '../run.ts';
import type { Settings, SettingValues } from '../settings.ts';
import type { Measures } from './experiment.ts';

/** What is learnt: `standardize` is for the digits, each pixel with its training mean taken away. */
export const taskSettings = {
  task: { kind: 'choice', options: ['spiral', 'digits'], initial: 'spiral' },
  standardize: { kind: 'toggle', initial: false },
  depth: { kind: 'integer', min: 1, max: 16, initial: 6 },
} as const satisfies Settings;

/** The same with six layers on standardized digits, where batch norm does not merely center the inputs. */
export const digitSettings = {
  ...taskSettings,
  task: { ...taskSettings.task, initial: 'digits' },
  standardize: { kind: 'toggle', initial: true },
} as const satisfies Settings;

export type TaskValues = SettingValues<typeof taskSettings>;

/** Test accuracy, in inference mode, that counts as having arrived. */
export const taskTarget = { spiral: 0.95, digits: 0.8 } as const;

/** Number of updates in which to arrive. */
export const taskSteps = { spiral: 300, digits: 400 } as const;

export interface Classifier extends TaskValues {
  readonly seed: number;
  /** What stands between each hidden linear layer and its activation. */
  readonly norm: readonly LayerSpec[];
  readonly activation?: 'relu' | 'tanh' | 'sigmoid' | 'linear';
  readonly width?: number;
  readonly init?: InitSpec;
  readonly optimizer: OptimizerSpec;
  readonly steps: number;
  readonly probes: readonly ProbeSpec[];
}

/** Hidden layers of 32 units: linear, norm, activation; linear output; batches of 64. */
export function classifier(net: Classifier): RunSpec {
  const { seed, task, standardize, depth, init = { kind: 'he' }, optimizer, steps, probes } = net;
  return {
    seed,
    dataset: task === 'spiral' ? { kind: 'spiral' } : { kind: 'digits', standardize },
    layers: [...hiddenLayers(net, depth), { kind: 'linear', units: task === 'spiral' ? 3 : 10 }],
    init,
    loss: 'softmaxCrossEntropy',
    optimizer,
    batchSize: 64,
    steps,
    probes,
  };
}

function hiddenLayers({ norm, activation = 'relu', width = 32 }: Classifier, depth: number): LayerSpec[] {
  const after: LayerSpec[] = activation === 'linear' ? [] : [{ kind: activation }];
  return Array.from({ length: depth }, () => [{ kind: 'linear', units: width } as const, ...norm, ...after]).flat();
}

/** Index of each contender in the specs of an experiment that compares. */
export const contenders = { with: 0, without: 1 } as const;

/** The same classifier twice: first with and then without batch normalization. */
export function bothClassifiers(net: Omit<Classifier, 'norm'>): readonly [RunSpec, RunSpec] {
  return [classifier({ ...net, norm: [{ kind: 'batchNorm' }] }), classifier({ ...net, norm: [] })];
}

/** The measures of both contenders, named `with.…` and `without.…`. */
export function measureBoth<Result = RunResult>(
  results: readonly Result[],
  measure: (result: Result) => Measures,
): Measures {
  return {
    ...prefixed('with', measure(results[contenders.with] as Result)),
    ...prefixed('without', measure(results[contenders.without] as Result)),
  };
}

/** The names under which `measureBoth` has these measures of both contenders. */
export const namesOfBoth = (names: readonly string[]): string[] =>
  names.flatMap((name) => [`with.${name}`, `without.${name}`]);

function prefixed(prefix: string, measures: Measures): Measures {
  return Object.fromEntries(Object.entries(measures).map(([name, value]) => [`${prefix}.${name}`, value]));
}

/** The readings of one probe, in ascending order of step. */
export function readingsOf({ measurements }: RunResult, probe: number): (readonly number[])[] {
  return measurements.filter((one) => one.probe === probe).map(({ values }) => [...values]);
}
