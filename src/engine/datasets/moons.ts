import { cos, sin } from '../math.ts';
import type { Dataset, DatasetSpec } from '../run.ts';
import { drawPlane } from './plane.ts';

const NOISE = 0.07;

/**
 * Two half circles of radius 2/3 that reach into each other: with t from U(0, π), class 0 is (cos t, sin t) and class 1
 * (1 − cos t, 1/2 − sin t), both moved by (−1/2, −1/4) and shrunk to 2/3, plus N(0, 0.07) to each coordinate.
 */
export function drawMoons(spec: Extract<DatasetSpec, { kind: 'moons' }>, seed: number): Dataset {
  return drawPlane(spec, seed, 2, (label, random) => {
    const angle = random.between(0, Math.PI);
    const [x, y] = label === 0 ? [cos(angle), sin(angle)] : [1 - cos(angle), 0.5 - sin(angle)];
    return [(x - 0.5) / 1.5 + NOISE * random.normal(), (y - 0.25) / 1.5 + NOISE * random.normal()];
  });
}
