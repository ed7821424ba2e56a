import type { RandomStream } from '../../../../src/engine/random.ts';
import type { ProbeSpec, Schedule } from '../../../../src/engine/run.ts';
import { choose, extreme, feature, from, share } from './draw.ts';

type Fields<Kind> = Omit<Extract<ProbeSpec, { kind: Kind }>, 'kind' | 'schedule'>;

// A kind that joins ProbeSpec and is not drawn here fails to compile.
const draws: {
  readonly [Kind in ProbeSpec['kind']]: (random: RandomStream, features: number) => Fields<Kind>;
} = {
  accuracy: () => ({}),
  trainingAccuracy: () => ({}),
  reestimatedAccuracy: () => ({}),
  moments: () => ({}),
  drift: () => ({}),
  internalShift: () => ({}),
  weights: () => ({}),
  weightNorms: () => ({}),
  gradientNorms: () => ({}),
  histograms: histogramBins,
  stepMoments: () => ({}),
  stepHistograms: histogramBins,
  quantiles: (random) => ({ levels: [share(random), share(random)] }),
  profile: (random) => ({ learningRates: [extreme(random), -extreme(random)] }),
  batchMates: (random) => ({ size: from(random, 1, 6), classes: from(random, 1, 12) }),
  flips: (random) => ({ size: from(random, 1, 6) }),
  decisionBoundary: (random) => ({ resolution: from(random, 2, 9), extent: extreme(random) % 1e6 }),
  predictions: (random) => ({ count: from(random, 1, 12) }),
  outputs: (random, features) => ({ x: [Array.from({ length: features }, () => feature(random))] }),
};

function histogramBins(random: RandomStream) {
  return { bins: from(random, 1, 9), low: -extreme(random), high: 1e-30 + extreme(random) };
}

const kinds = Object.keys(draws) as ProbeSpec['kind'][];
const schedules: readonly Schedule[] = [
  [],
  [[0, 1]],
  [[0, 3]],
  [[2, 2]],
  [
    [0, 1],
    [3, 100],
  ],
];

export function drawProbe(random: RandomStream, features: number): ProbeSpec {
  const kind = choose(random, kinds);
  return { kind, schedule: choose(random, schedules), ...draws[kind](random, features) } as ProbeSpec;
}
