/**
 * A figure is drawn for one of two widths and scaled to its place: the still and the live figure then have the same
 * shape, and nothing moves when one replaces the other. The styles of a widget switch at the same place.
 */
export const figureWidths = { narrow: 328, wide: 720 } as const;
const wideFrom = 560;

/** The width a figure is drawn for in a place of this many CSS pixels. */
export function figureWidth(placePx: number): number {
  return placePx >= wideFrom ? figureWidths.wide : figureWidths.narrow;
}
