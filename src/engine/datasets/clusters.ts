import { cos, sin } from '../math.ts';
import type { Dataset, DatasetSpec } from '../run.ts';
import { drawPlane } from './plane.ts';

const DISTANCE = 0.65;
const DEVIATION = 0.12;
const MOST_CLASSES = 10;

/**
 * One Gaussian cluster for each class, 4 unless told, of standard deviation 0.12, with centers evenly around the origin
 * at a distance of 0.65, the first above it.
 * @throws RangeError when `classes` is not a whole number from 2 to 10
 */
export function drawClusters(spec: Extract<DatasetSpec, { kind: 'clusters' }>, seed: number): Dataset {
  const { classes = 4 } = spec;
  if (!(Number.isInteger(classes) && classes >= 2 && classes <= MOST_CLASSES)) {
    throw new RangeError(`clusters: expected classes to be a whole number from 2 to ${MOST_CLASSES}, got ${classes}`);
  }
  return drawPlane(spec, seed, classes, (label, random) => {
    const angle = (2 * Math.PI * label) / classes;
    return [DISTANCE * sin(angle) + DEVIATION * random.normal(), DISTANCE * cos(angle) + DEVIATION * random.normal()];
  });
}
