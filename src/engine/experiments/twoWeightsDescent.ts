/** Gradient descent on a loss of two weights, in closed form: quick enough to follow a hand. */
import type { Point, TwoWeights } from './twoWeightsProblem.ts';

/** Updates of each descent. */
export const descentSteps = 300;

/** Loss that counts as solved. */
export const solvedLoss = 0.01;

export interface Descent {
  /** The weights, from the start; it ends before the first that is not finite. */
  readonly path: readonly Point[];
  /** The loss at each place of the path. */
  readonly losses: readonly number[];
  /** The first step from which the loss is small, if it is small at the end, too. */
  readonly arrivedAt: number | undefined;
  readonly isDiverged: boolean;
}

/** Losses beyond it overflow the numbers that networks are trained with. */
const overflow = 3e38;

export function descend(problem: Pick<TwoWeights, 'slope'>, start: Point, learningRate: number): Descent {
  const path: Point[] = [];
  const losses: number[] = [];
  let [x, y] = start;
  while (path.length <= descentSteps) {
    const { loss, gradient } = problem.slope([x, y]);
    if (!(loss < overflow)) break;
    path.push([x, y]);
    losses.push(loss);
    x -= learningRate * gradient[0];
    y -= learningRate * gradient[1];
  }
  const isDiverged = path.length <= descentSteps;
  const isSolved = !isDiverged && (losses.at(-1) as number) < solvedLoss;
  return { path, losses, arrivedAt: isSolved ? losses.findIndex((loss) => loss < solvedLoss) : undefined, isDiverged };
}
