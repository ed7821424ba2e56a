/** One net's band in a plot of one quantity. */
import { chart } from '../../figures/chart.ts';
import { band, line } from '../../figures/marks.ts';
import { type Box, moveTo, px, svg, text } from '../../figures/svg.ts';
import type { BandsData, Quantity, Reading } from './bands.ts';
import type { BandLabels, Layout } from './figure.ts';

type Net = 'with' | 'without';

/** Ends of the axis of each quantity: the same for every learning rate, depth and seed. */
const valueRanges: Readonly<Record<Quantity, readonly [number, number]>> = {
  loss: [0.02, 50],
  gradient: [0.1, 100],
  smoothness: [0.5, 50],
};

const ticks: Readonly<Record<Quantity, readonly number[]>> = {
  loss: [0.1, 1, 10],
  gradient: [1, 10],
  smoothness: [1, 10],
};

/** What stands still while a quantity is drawn. */
export interface Ground {
  readonly element: SVGElement;
  x(step: number): number;
  y(value: number): number;
  readonly range: readonly [number, number];
}

export function ground(
  document: Document,
  net: Net,
  index: number,
  data: BandsData,
  layout: Layout,
  labels: BandLabels,
): Ground {
  const plot = layout.plots[index as 0 | 1];
  const { fontSize } = layout;
  const isFirst = index === 0;
  const left = isFirst ? plot.x : 0;
  const bottom = Math.round(1.8 * fontSize);
  const range = valueRanges[data.quantity];
  const drawn = chart({
    document,
    box: { x: plot.x - left, y: plot.y, width: plot.width + left + 8, height: plot.height + bottom },
    margins: { top: 0, right: 8, bottom, left },
    x: { domain: [0, data.totalSteps], ticks: [0, data.totalSteps / 2] },
    y: { domain: range, type: 'log', ticks: ticks[data.quantity], grid: true, ...(!isFirst && { format: () => '' }) },
    fontSize,
    number: labels.number,
  });
  const words = [text(document, labels[net], { class: `name net-${net}`, x: px(plot.x), y: px(fontSize) })];
  const name = labels.quantities[data.quantity];
  words.push(
    isFirst
      ? text(document, name, { class: 'axis-name', x: 0, y: px(plot.y - 0.55 * fontSize) })
      : text(document, labels.step, {
          class: 'axis-name',
          x: px(plot.x + plot.width),
          y: px(plot.y + plot.height + 7 + 0.7 * fontSize),
          'text-anchor': 'end',
        }),
  );
  return {
    element: svg(document, 'g', {}, [drawn.element, ...words]),
    x: (step) => drawn.x(step) - left,
    y: drawn.y,
    range,
  };
}

/** The band of one net, its edges, and signs where it is beyond the axis. */
export function netMarks(
  document: Document,
  net: Net,
  readings: readonly Reading[],
  plot: Box,
  { x, y, range }: Ground,
): SVGElement {
  const places = readings.map(({ step, range: [low, high] }) => [x(step), y(low), y(high)] as const);
  const parts: SVGElement[] = [
    band(document, net, places),
    line(
      document,
      net,
      places.map(([at, low]) => [at, low]),
    ),
    line(
      document,
      net,
      places.map(([at, , high]) => [at, high]),
    ),
    svg(document, 'path', { class: `beyond net-${net}`, d: beyondSigns(readings, x, range, plot.height) }),
  ];
  return svg(document, 'g', { transform: moveTo(plot.x, plot.y), class: 'band-of-net' }, parts);
}

/** Small triangles that point out of the plot, over each stretch of values beyond it. */
function beyondSigns(
  readings: readonly Reading[],
  x: Ground['x'],
  [low, high]: readonly [number, number],
  height: number,
): string {
  let path = '';
  let free = Number.NEGATIVE_INFINITY;
  for (const { step, range } of readings) {
    const at = x(step);
    const isAbove = range[1] > high;
    if ((!isAbove && range[0] >= low) || at < free) continue;
    free = at + 9;
    path += isAbove ? `M${px(at - 3)} 0h6l-3 -5z` : `M${px(at - 3)} ${height}h6l-3 5z`;
  }
  return path;
}
