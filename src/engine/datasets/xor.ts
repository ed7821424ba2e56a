import type { RandomStream } from '../random.ts';
import type { Dataset, DatasetSpec } from '../run.ts';
import { drawPlane } from './plane.ts';

/** Half the width of the empty cross between the quadrants. */
const GAP = 0.05;

/**
 * The four quadrants of the square [−1, 1]², each coordinate at least 0.05 from its axis: class 0 where x and y have the
 * same sign, class 1 where they have not.
 */
export function drawXor(spec: Extract<DatasetSpec, { kind: 'xor' }>, seed: number): Dataset {
  return drawPlane(spec, seed, 2, (label, random) => {
    const x = signed(random);
    const y = Math.abs(signed(random));
    return [x, x > 0 === (label === 0) ? y : -y];
  });
}

function signed(random: RandomStream): number {
  const size = random.between(GAP, 1);
  return random.integer(2) === 0 ? size : -size;
}
