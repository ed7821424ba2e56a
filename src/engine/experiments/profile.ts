/** How the loss and the gradient change along the gradient, from what the probe `profile` reads. */

/** One place along the gradient. */
export interface ProfilePoint {
  /** Size of the step; 0 is where the run stands. */
  readonly rate: number;
  readonly loss: number;
  /** Length of the gradient there. */
  readonly length: number;
  /** Length of the difference between the gradient there and here. */
  readonly change: number;
  /** Cosine of the angle between them. */
  readonly cosine: number;
}

/** @param values what the probe read @param rates its learning rates @returns where the run stands, then each rate */
export function readProfile(values: ArrayLike<number>, rates: readonly number[]): ProfilePoint[] {
  return [0, ...rates].map((rate, i) => {
    const at = (column: number) => values[4 * i + column] as number;
    return { rate, loss: at(0), length: at(1), change: at(2), cosine: at(3) };
  });
}

/** Largest rate up to which no step raises the loss; 0 where the first does. @param points in ascending order of rate */
export function largestSafeRate(points: readonly ProfilePoint[]): number {
  const [here, ...steps] = points;
  const first = steps.findIndex(({ loss }) => !(loss <= (here as ProfilePoint).loss));
  return (first < 0 ? steps.at(-1) : steps[first - 1])?.rate ?? 0;
}

/** The rate with the smallest loss. */
export function bestRate(points: readonly ProfilePoint[]): number {
  return points.reduce((best, point) => (point.loss < best.loss ? point : best)).rate;
}

/**
 * Number of places whose loss is below that of both neighbors.
 * @param beyond what lies beyond the ends: unless told otherwise, the end of a fall counts
 */
export function countMinima(losses: readonly number[], beyond = Number.POSITIVE_INFINITY): number {
  const at = (i: number) => losses[i] ?? beyond;
  return losses.filter((loss, i) => loss < at(i - 1) && loss < at(i + 1)).length;
}
