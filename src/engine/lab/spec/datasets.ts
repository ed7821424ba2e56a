import { z } from 'zod';
import { mostPoints } from '../../datasets/points.ts';
import { silhouetteKinds } from '../../datasets/silhouettes/index.ts';
import { limits } from './limits.ts';
import { kind, list, oneOf, optional, pair, real, record, union, whole } from './values.ts';

const size = optional(whole(1, limits.examples));
const counts = { trainSize: size, testSize: size };
const interval = pair(real(-1e6, 1e6));
const silhouettes = list(oneOf(...silhouetteKinds), 1, silhouetteKinds.length);

/** As takePoints demands. */
const point = z.tuple([real(-1e6, 1e6), real(-1e6, 1e6), whole(0, 9)], { error: 'a list of 3' });

const given = record({
  x: list(list(real(), 1, limits.features), 1, limits.examples),
  labels: optional(list(whole(0, limits.classes - 1), 1, limits.examples)),
  targets: optional(list(list(real(), 1, limits.classes), 1, limits.examples)),
});

/** DatasetSpec. */
export const datasetSchema = union(
  kind('spiral', counts),
  kind('moons', counts),
  kind('circles', counts),
  kind('xor', counts),
  kind('clusters', { ...counts, classes: optional(whole(2, 10)) }),
  kind('curve', { ...counts, train: interval, test: interval, spacing: optional(oneOf('equal', 'uniform')) }),
  kind('digits', { ...counts, standardize: z.boolean({ error: 'true or false' }) }),
  kind('sequences', { ...counts, blankRows: optional(oneOf(0, 8)) }),
  kind('silhouettes', { train: silhouettes, test: silhouettes, trainPerKind: size, testPerKind: size }),
  kind('points', { points: list(point, 1, mostPoints) }),
  kind('given', { train: given, test: optional(given) }),
);
