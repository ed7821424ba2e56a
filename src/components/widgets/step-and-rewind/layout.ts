/** Where things stand in the figure of step and rewind. Its shape depends on the width alone. */
import { compactBelow } from '../../figures/pairLayout.ts';
import type { Box, Point } from '../../figures/svg.ts';

/** Ends of the axes: the same for both panels, every start and every seed. */
export const sizeRange = [0.01, 10] as const;
export const lossRange = [0.2, 30] as const;

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** The plots of both nets. */
  readonly plots: readonly [Box, Box];
  /** Half the width of a handle. */
  readonly handle: number;
  /** Heights of the three arrows above a plot. */
  readonly arrows: readonly number[];
  /** Baseline of the words over the gauges, and of the gauges themselves; the radius of one. */
  readonly gaugeTitle: number;
  readonly gauges: number;
  readonly radius: number;
  /** Where P stands, left of the logarithmic axis. */
  readonly stub: number;
}

const compact = {
  fontSize: 12,
  left: 26,
  gap: 14,
  row: 17,
  plot: 176,
  stub: 10,
  axis: 34,
  title: 16,
  radius: 22,
} as const;

const wide = {
  fontSize: 14,
  left: 34,
  gap: 32,
  row: 21,
  plot: 232,
  stub: 16,
  axis: 40,
  title: 18,
  radius: 40,
} as const;

export function layoutOf(width: number): Layout {
  const size = width < compactBelow ? compact : wide;
  const { fontSize, left, gap, row } = size;
  const head = Math.round(1.7 * fontSize);
  const top = head + 3 * row + 4;
  const plotWidth = (width - left - gap - 8) / 2;
  const plot = (x: number): Box => ({ x, y: top, width: plotWidth, height: size.plot });
  const gaugeTitle = top + size.plot + size.axis + size.title;
  const gauges = gaugeTitle + size.radius + Math.round(0.8 * fontSize);
  return {
    width,
    height: gauges + Math.round(2.7 * fontSize),
    fontSize,
    plots: [plot(left), plot(left + plotWidth + gap)],
    handle: Math.round(0.62 * fontSize),
    arrows: [0, 1, 2].map((i) => head + row * (i + 0.5)),
    gaugeTitle,
    gauges,
    radius: size.radius,
    stub: size.stub,
  };
}

/** Room between P and the smallest step on the axis. */
const stubGap = 10;

/** Where a step size stands in its plot; P for 0. */
export function placeOf(size: number, { width }: Box, { stub }: Layout): number {
  const [low, high] = sizeRange;
  if (size <= 0) return stub / 2;
  const from = stub + stubGap;
  const share = Math.log(Math.min(high, Math.max(low, size)) / low) / Math.log(high / low);
  return from + share * (width - from);
}

/** The step size at a place. */
function sizeAt(x: number, { width }: Box, { stub }: Layout): number {
  const [low, high] = sizeRange;
  const from = stub + stubGap;
  return low * (high / low) ** Math.min(1, Math.max(0, (x - from) / (width - from)));
}

/** The handle that a pointer takes hold of: the nearest, unless all are far. @returns its step, and its panel */
export function handleAt(
  { x, y }: Point,
  rates: readonly number[],
  layout: Layout,
  reach: number,
): { readonly step: number; readonly panel: number } | undefined {
  const all = layout.plots.flatMap((plot, panel) =>
    rates.map((rate, step) => {
      const at = plot.x + placeOf(rate, plot, layout);
      // A handle is the badge at the top, and the stem down to the axis.
      const down = Math.max(0, (layout.arrows[step] ?? 0) - y, y - plot.y - plot.height);
      const isBadge = y < plot.y;
      const across = Math.abs(x - at);
      return { step, panel, distance: Math.hypot(across, isBadge ? y - (layout.arrows[step] ?? 0) : down) };
    }),
  );
  const nearest = all.reduce((best, one) => (one.distance < best.distance ? one : best));
  return nearest.distance <= reach ? { step: nearest.step, panel: nearest.panel } : undefined;
}

/** The step size under a pointer in one of the panels. */
export function rateUnder(x: number, panel: number, layout: Layout): number {
  const plot = layout.plots[panel] as Box;
  return sizeAt(x - plot.x, plot, layout);
}
