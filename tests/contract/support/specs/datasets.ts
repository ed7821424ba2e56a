import { silhouetteKinds } from '../../../../src/engine/datasets/silhouettes/index.ts';
import type { RandomStream } from '../../../../src/engine/random.ts';
import type { DatasetSpec, GivenExamples, Interval, LabeledPoint } from '../../../../src/engine/run.ts';
import { chance, choose, extreme, feature, from, some } from './draw.ts';

/** A dataset with what a network for it needs to know. */
export interface DrawnDataset {
  readonly dataset: DatasetSpec;
  readonly features: number;
  readonly outputs: number;
}

const counts = (random: RandomStream) => ({ trainSize: from(random, 1, 40), testSize: from(random, 1, 20) });
const interval = (random: RandomStream): Interval => [-extreme(random) % 1e6, extreme(random) % 1e6];
const silhouettes = (random: RandomStream) => [choose(random, silhouetteKinds), choose(random, silhouetteKinds)];

const point = (random: RandomStream): LabeledPoint => [random.normal(), extreme(random) % 1e6, random.integer(3)];

function given(random: RandomStream, features: number): GivenExamples {
  const size = from(random, 1, 20);
  const rows = (columns: number) =>
    Array.from({ length: size }, () => Array.from({ length: columns }, () => feature(random)));
  const labels = Array.from({ length: size }, () => random.integer(3));
  return { x: rows(features), ...some(random, { labels, targets: rows(3) }) };
}

type DrawDataset<Kind> = (random: RandomStream) => Extract<DatasetSpec, { kind: Kind }>;

// A kind that joins DatasetSpec and is not drawn here fails to compile.
const draws: { readonly [Kind in DatasetSpec['kind']]: DrawDataset<Kind> } = {
  spiral: (random) => ({ kind: 'spiral', ...counts(random) }),
  moons: (random) => ({ kind: 'moons', ...counts(random) }),
  circles: (random) => ({ kind: 'circles', ...counts(random) }),
  xor: (random) => ({ kind: 'xor', ...counts(random) }),
  clusters: (random) => ({ kind: 'clusters', ...counts(random), ...some(random, { classes: from(random, 2, 10) }) }),
  curve: (random) => ({
    kind: 'curve',
    ...counts(random),
    train: interval(random),
    test: interval(random),
    ...some(random, { spacing: choose(random, ['equal', 'uniform'] as const) }),
  }),
  digits: (random) => ({ kind: 'digits', ...counts(random), standardize: chance(random, 0.5) }),
  sequences: (random) => ({
    kind: 'sequences',
    ...counts(random),
    ...some(random, { blankRows: choose(random, [0, 8] as const) }),
  }),
  silhouettes: (random) => ({
    kind: 'silhouettes',
    train: silhouettes(random),
    test: silhouettes(random),
    trainPerKind: from(random, 1, 8),
    testPerKind: from(random, 1, 4),
  }),
  points: (random) => ({ kind: 'points', points: Array.from({ length: from(random, 1, 40) }, () => point(random)) }),
  given: (random) => {
    const features = from(random, 1, 6);
    return { kind: 'given', train: given(random, features), ...some(random, { test: given(random, features) }) };
  },
};

const kinds = Object.keys(draws) as DatasetSpec['kind'][];

export function drawDatasetSpec(random: RandomStream): DrawnDataset {
  const dataset = draws[choose(random, kinds)](random);
  return { dataset, ...sizes(dataset) };
}

function sizes(dataset: DatasetSpec): { features: number; outputs: number } {
  switch (dataset.kind) {
    case 'digits':
      return { features: 144, outputs: 10 };
    case 'sequences':
      return { features: 12 * (12 + (dataset.blankRows ?? 0)), outputs: 10 };
    case 'silhouettes':
      return { features: 576, outputs: 2 };
    case 'curve':
      return { features: 1, outputs: 1 };
    case 'given':
      return { features: dataset.train.x[0]?.length ?? 0, outputs: 3 };
    case 'clusters':
      return { features: 2, outputs: dataset.classes ?? 4 };
    default:
      return { features: 2, outputs: 3 };
  }
}
