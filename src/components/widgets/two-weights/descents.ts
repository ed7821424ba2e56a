/** The losses of two weights, and every descent on them. Pure. */
import { type Descent, descend } from '../../../engine/experiments/twoWeightsDescent.ts';
import { createTwoWeights, type Point, type TwoWeights } from '../../../engine/experiments/twoWeightsProblem.ts';
import type { Values } from '../../params/param.ts';
import type { FormulaWidget } from '../../training/formula.ts';
import type { DescentsFigure } from './figure.ts';
import { params, rates } from './params.ts';

export type DescentSettings = Values<typeof params>;

export interface Surface {
  readonly side: number;
  /** Row by row, from the largest w₂ down. */
  readonly losses: Float64Array;
  readonly problem: TwoWeights;
}

export interface DescentsData extends DescentsFigure {
  readonly with: Surface & { readonly descents: readonly Descent[] };
  readonly without: Surface & { readonly descents: readonly Descent[] };
}

/** Half the width of the square that is drawn. */
export const extent = 4;
const side = 33;

export const descents: FormulaWidget<typeof params, DescentsData> = {
  params,
  dataOf({ weights, seed, first, second, learningRate }) {
    const start: Point = [first, second];
    const net = (batchNorm: boolean) => {
      const surface = surfaceOf(weights, seed, batchNorm);
      return { ...surface, descents: rates.map((rate) => descend(surface.problem, start, rate)) };
    };
    return { with: net(true), without: net(false), start, chosen: (rates as readonly number[]).indexOf(learningRate) };
  },
};

/** The surfaces stay while the start is dragged. */
const known = new Map<string, Surface>();

function surfaceOf(weights: DescentSettings['weights'], seed: number, batchNorm: boolean): Surface {
  const key = `${weights} ${seed} ${batchNorm}`;
  const surface = known.get(key) ?? measure(createTwoWeights(weights, seed, batchNorm));
  if (known.size > 16) known.clear();
  known.set(key, surface);
  return surface;
}

function measure(problem: TwoWeights): Surface {
  const along = (index: number) => extent * ((2 * index) / (side - 1) - 1);
  const losses = Float64Array.from(
    { length: side * side },
    (_, i) => problem.slope([along(i % side), -along(Math.floor(i / side))]).loss,
  );
  return { side, losses, problem };
}
