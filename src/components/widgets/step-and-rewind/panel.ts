/** One of the two panels: whose it is, where it stands, and what stands still in it. */
import { type Box, moveTo, type Point, px, svg, text } from '../../figures/svg.ts';
import { type Layout, lossRange, placeOf } from './layout.ts';

export type Net = 'with' | 'without';

export interface StepLabels {
  readonly description: string;
  readonly with: string;
  readonly without: string;
  readonly loss: string;
  readonly size: string;
  readonly gradient: string;
  readonly gradientShort: string;
  start(point: number): string;
  safe(rate: number): string;
  number(value: number): string;
  turn(degrees: number): string;
  times(factor: number): string;
}

/** A panel to draw in; places are those of its plot. */
export interface Panel {
  readonly document: Document;
  readonly net: Net;
  readonly layout: Layout;
  readonly plot: Box;
  readonly labels: StepLabels;
  x(size: number): number;
  /** Beyond the plot for a loss beyond the axis, and for one that is not finite. */
  y(loss: number): number;
  /** The nearest height within the plot. */
  within(y: number): number;
}

export function createPanel(document: Document, net: Net, layout: Layout, labels: StepLabels): Panel {
  const plot = layout.plots[net === 'with' ? 0 : 1];
  const [low, high] = lossRange;
  return {
    ...{ document, net, layout, plot, labels },
    x: (size) => placeOf(size, plot, layout),
    y(loss) {
      if (!Number.isFinite(loss)) return Number.NEGATIVE_INFINITY;
      return plot.height * (1 - Math.log(Math.max(loss, 1e-9) / low) / Math.log(high / low));
    },
    within: (y) => Math.min(plot.height, Math.max(0, y)),
  };
}

const lossTicks = [0.3, 1, 3, 10] as const;
const sizeTicks = [0, 0.01, 0.1, 1, 10] as const;

/** Title and axes, with a gap between P and the logarithmic one. Without Plot: it weighs more than the widget does. */
export function ground({ document, net, layout, plot, labels, x, y }: Panel): SVGGElement {
  const { fontSize } = layout;
  const isFirst = net === 'with';
  const line = (d: string) => svg(document, 'path', { class: 'rule-line', d });
  const tickWords = { class: 'quiet tick', y: px(plot.height + 7 + 0.7 * fontSize) };
  const below = { x: px(plot.width), y: px(plot.height + 2.5 * fontSize), 'text-anchor': 'end' };
  const beside = { class: 'quiet', x: -6, dy: '0.36em', 'text-anchor': 'end' };
  const losses = lossTicks.map((loss) => ({ loss, at: px(y(loss)) }));
  const parts = [
    ...losses.map(({ at }) => line(`M0 ${at}h${px(plot.width)}`)),
    text(document, labels[net], { class: `name net-${net}`, y: px(fontSize - plot.y) }),
    text(document, labels.size, { class: 'axis-name', ...below }),
    line(sizeTicks.map((size) => `M${px(x(size))} ${plot.height}v4`).join('')),
    // The smallest has no room for its words beside 0.
    ...sizeTicks
      .filter((size) => size !== 0.01)
      .map((size) => text(document, labels.number(size), { ...tickWords, x: px(x(size)) })),
  ];
  if (isFirst) {
    parts.push(text(document, labels.loss, { class: 'axis-name', x: px(-plot.x), y: px(0.4 * fontSize) }));
    parts.push(...losses.map(({ loss, at }) => text(document, labels.number(loss), { ...beside, y: at })));
  }
  return svg(document, 'g', { transform: moveTo(plot.x, plot.y) }, parts);
}

/** A line as far as it stays in its plot: it leaves through an edge where it crosses it. */
export function clipped(points: readonly Point[], height: number): string {
  let path = '';
  points.forEach((point, i) => {
    const before = points[i - 1];
    const isIn = point.y >= 0 && point.y <= height;
    const wasIn = before !== undefined && before.y >= 0 && before.y <= height;
    if (before && isIn !== wasIn) {
      const [inner, outer] = isIn ? [point, before] : [before, point];
      const edge = outer.y < 0 ? 0 : height;
      const share = Number.isFinite(outer.y) ? (edge - inner.y) / (outer.y - inner.y) : 0;
      const crossing = `${px(inner.x + share * (outer.x - inner.x))} ${px(edge)}`;
      path += wasIn ? `L${crossing}` : `M${crossing}`;
    }
    if (isIn) path += `${before ? 'L' : 'M'}${px(point.x)} ${px(point.y)}`;
  });
  return path;
}
