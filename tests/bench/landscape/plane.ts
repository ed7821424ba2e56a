import type { Parameter } from '../engines/ours.ts';
import type { Contender } from '../workload.ts';

/** A plane of parameters: a place and two directions. */
export interface Plane {
  readonly parameters: readonly Parameter[];
  readonly u: readonly Parameter[];
  readonly v: readonly Parameter[];
}

/** Goes from point to point of a raster around the place, and takes the loss of each. */
export function walk(lossAt: (a: number, b: number) => number | Promise<number>): Contender {
  let done = 0;
  return {
    async advance(steps) {
      let loss: number | Promise<number> = Number.NaN;
      for (let step = 0; step < steps; step++) {
        const [column, row] = [done % 5, Math.floor(done / 5) % 5];
        loss = lossAt((column - 2) / 4, (row - 2) / 4);
        if (typeof loss !== 'number') loss = await loss;
        done += 1;
      }
      return loss;
    },
  };
}
