import { z } from 'zod';
import { limits } from './limits.ts';
import { kind, list, optional, real, union, whole } from './values.ts';

const phase = z.tuple([whole(0, limits.steps), whole(1, limits.steps)], { error: 'a list of 2' });
const schedule = list(phase, 0, 100).refine(
  (phases) => phases.every(([from], i) => i === 0 || from > (phases[i - 1]?.[0] ?? 0)),
  { error: 'pairs [from, every] with rising from' },
);

const probe = <const Kind extends string, Shape extends z.ZodRawShape>(name: Kind, shape: Shape) =>
  kind(name, { schedule, ...shape });

const histogram = <const Kind extends string>(name: Kind) =>
  probe(name, { bins: whole(1, 4096), low: real(), high: real(), unit: optional(whole(0, 4096)) }).refine(
    ({ low, high }) => low < high,
    {
      error: 'low to be less than high',
    },
  );

const rows = whole(1, 256);

/** ProbeSpec. */
export const probeSchema = union(
  probe('accuracy', {}),
  probe('trainingAccuracy', {}),
  probe('reestimatedAccuracy', {}),
  probe('moments', {}),
  probe('drift', {}),
  probe('internalShift', {}),
  probe('weights', {}),
  probe('weightNorms', {}),
  probe('gradientNorms', {}),
  histogram('histograms'),
  probe('stepMoments', {}),
  histogram('stepHistograms'),
  probe('quantiles', { levels: list(real(0, 1), 1, 1000) }),
  probe('profile', { learningRates: list(real(), 1, 1000) }),
  probe('batchMates', { size: rows, classes: whole(1, limits.classes) }),
  probe('flips', { size: rows }),
  probe('decisionBoundary', { resolution: whole(2, 512), extent: real(0, 1e6) }),
  probe('predictions', { count: whole(1, limits.examples) }),
  probe('outputs', { x: list(list(real(), 1, limits.features), 1, limits.examples) }),
);
