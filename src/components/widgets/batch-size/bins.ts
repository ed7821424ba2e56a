/** Equal parts of the axis of the histogram, in standard deviations. */
export const binned = { low: -3, high: 3, means: 40, values: 40 } as const;

/** How many values fall in each of `bins` equal parts; those outside count in the first or the last. */
export function countIn(values: readonly number[], bins: number): readonly number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    const bin = Math.floor(((value - binned.low) / (binned.high - binned.low)) * bins);
    const legal = Math.min(bins - 1, Math.max(0, bin));
    counts[legal] = (counts[legal] as number) + 1;
  }
  return counts;
}

/** The middle of a bin. */
export function centerOf(bin: number, bins: number): number {
  return binned.low + ((bin + 0.5) / bins) * (binned.high - binned.low);
}
