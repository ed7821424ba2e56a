/** The two ends of a range, kept in order and apart. */

export interface SpanBounds {
  readonly min: number;
  readonly max: number;
  /** Smallest width. */
  readonly least: number;
}

/** The legal range nearest to two numbers, whichever of them is larger. */
export function legalSpan(one: number, other: number, { min, max, least }: SpanBounds): readonly [number, number] {
  const from = Math.max(min, Math.min(one, other, max - least));
  return [from, Math.min(max, Math.max(one, other, from + least))];
}

/** One end moved as far as the other lets it. @param place what was asked for, rounded to a multiple of `step` */
export function movedEnd(
  [from, to]: readonly [number, number],
  end: 'from' | 'to',
  place: number,
  { min, max, least }: SpanBounds,
  step: number,
): number {
  const rounded = Number((Math.round(place / step) * step).toFixed(6));
  const [low, high] = end === 'from' ? [min, to - least] : [from + least, max];
  // Twice, as the sum of two decimals may be off by a bit.
  return Number(Math.min(high, Math.max(low, rounded)).toFixed(6));
}
