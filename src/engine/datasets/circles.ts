import { cos, sin } from '../math.ts';
import type { Dataset, DatasetSpec } from '../run.ts';
import { drawPlane } from './plane.ts';

const NOISE = 0.07;

/** Two circles around the origin, class 0 of radius 0.8, class 1 of radius 0.4, plus N(0, 0.07) to each coordinate. */
export function drawCircles(spec: Extract<DatasetSpec, { kind: 'circles' }>, seed: number): Dataset {
  return drawPlane(spec, seed, 2, (label, random) => {
    const radius = label === 0 ? 0.8 : 0.4;
    const angle = random.between(0, 2 * Math.PI);
    return [radius * cos(angle) + NOISE * random.normal(), radius * sin(angle) + NOISE * random.normal()];
  });
}
