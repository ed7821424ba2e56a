/** What is said of several seeds, from the measures of each. */
import type { Measures } from './experiment.ts';

/** Middle value, the mean of the two middle ones of an even number; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  const high = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return low === high ? low : (low + high) / 2;
}

/** Median of a measure; what never happened counts as infinite. */
export function medianOf(measures: readonly Measures[], name: string): number {
  return median(measures.map((one) => measured(one, name)));
}

/** A measure, infinite where the thing never happened. @throws RangeError for a name that there is not */
export function measured(measures: Measures, name: string): number {
  const value = measures[name];
  if (value === undefined)
    throw new RangeError(`expected a measure of ${Object.keys(measures).join(', ')}, got ${name}`);
  return value ?? Number.POSITIVE_INFINITY;
}

/** Share of the seeds of which something is true. */
export function shareWhere(measures: readonly Measures[], isTrue: (one: Measures) => boolean): number {
  return measures.filter(isTrue).length / measures.length;
}

/** Share of the seeds on which one measure is smaller than another. */
export function shareBelow(measures: readonly Measures[], smaller: string, larger: string): number {
  return shareWhere(measures, (one) => measured(one, smaller) < measured(one, larger));
}

/** Whether a median lies in a range. */
export function isBetween(value: number, low: number, high: number): boolean {
  return value >= low && value <= high;
}

/** A number for a measure: null where it is not finite. */
export function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
