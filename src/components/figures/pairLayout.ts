/** Where things stand in a figure of two square panels and a plot of both. */
import type { Box } from './svg.ts';

export interface PairLayout {
  readonly height: number;
  readonly panels: readonly [Box, Box];
  readonly plot: Box;
}

interface Room {
  readonly left: number;
  readonly bottom: number;
}

/** Below this width the panels use all of it; above, they stand in line with the plot's axes. */
export const compactBelow = 460;

/** From this width on, the plot stands beside the panels instead of below them. */
const besideFrom = 840;

/**
 * Width over height in each of the three layouts. It depends on nothing else, neither words nor data, so a still drawn at
 * one width of a layout, scaled to another, has the height of the live figure, and nothing moves when that takes over.
 */
const aspect = { compact: 10 / 11, below: 1.38, beside: 2.75 } as const;

/**
 * @param header room above each panel
 * @param axis room the plot needs on its left and below
 * @param names room it needs on its right, for names at the ends of its lines
 */
export function pairLayout(width: number, header: number, axis: Room, names: number): PairLayout {
  if (width >= besideFrom) return beside(width, header, axis.bottom);
  const isCompact = width < compactBelow;
  const height = Math.round(width / (isCompact ? aspect.compact : aspect.below));
  const [from, to] = isCompact ? [0, width] : [axis.left, width - names];
  const side = Math.floor((to - from - (isCompact ? 12 : 24)) / 2);
  const y = header + side;
  return {
    height,
    panels: [square(from, header, side), square(to - side, header, side)],
    plot: { x: 0, y, width, height: height - y },
  };
}

/** The panels stand on the plot's axis. */
function beside(width: number, header: number, footer: number): PairLayout {
  const height = Math.round(width / aspect.beside);
  const side = height - header - footer;
  const x = 2 * side + 48;
  return {
    height,
    panels: [square(0, header, side), square(side + 20, header, side)],
    plot: { x, y: 0, width: width - x, height },
  };
}

function square(x: number, y: number, side: number): Box {
  return { x, y, width: side, height: side };
}
