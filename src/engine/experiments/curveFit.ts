/** How far a fit lies from the curve, in parts of it. */
import { curveAt } from '../datasets/curve.ts';
import type { Interval } from '../run.ts';

/** What there is of the curve. */
export const curveRange: Interval = [-3, 3];

/** Where the fit is looked at. */
export const shownPlaces: readonly number[] = Array.from({ length: 121 }, (_, i) => Number((i / 20 - 3).toFixed(2)));

/** The curve itself there. */
export const shownCurve: readonly number[] = shownPlaces.map(curveAt);

/** Mean squared distance of a fit from the curve. @param fit at `shownPlaces` */
export function errorIn(fit: ArrayLike<number>, [from, to]: Interval): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < shownPlaces.length; i++) {
    if (!within(shownPlaces[i] as number, from, to)) continue;
    sum += ((fit[i] as number) - (shownCurve[i] as number)) ** 2;
    count++;
  }
  return sum / count;
}

/** Mean squared error of the mean of the curve. */
export function varianceIn([from, to]: Interval): number {
  const values = shownCurve.filter((_, i) => within(shownPlaces[i] as number, from, to));
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

function within(x: number, from: number, to: number): boolean {
  return x >= Math.min(from, to) && x <= Math.max(from, to);
}
