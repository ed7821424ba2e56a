import { axisX, axisY, gridY, plot } from '@observablehq/plot';
import type { Frame } from './curve.ts';
import { type Box, svg } from './svg.ts';

export interface AxesOptions {
  readonly document: Document;
  readonly box: Box;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Ends of the step axis and of the logarithmic value axis. */
  readonly steps: readonly [number, number];
  readonly values: readonly [number, number];
  readonly number: (value: number) => string;
}

/** The quiet ground of a plot of values over steps: few ticks, hairlines at powers of ten, no border. */
export function axes(options: AxesOptions): { readonly element: SVGElement; readonly frame: Frame } {
  const { document, box, margins, steps, values, number } = options;
  const powers = powersOfTen(values);
  const chart = plot({
    document,
    width: box.width,
    height: box.height,
    marginTop: margins.top,
    marginRight: margins.right,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    x: { domain: steps },
    y: { type: 'log', domain: values },
    marks: [
      gridY(powers, { strokeOpacity: 1 }),
      axisY(powers, { label: null, tickSize: 0, tickPadding: 6, tickFormat: number }),
      axisX({ label: null, ticks: 4, tickSize: 4, tickFormat: number }),
    ],
  });
  const [x, y] = [chart.scale('x'), chart.scale('y')];
  if (!x || !y) throw new RangeError('axes: the plot has no scales');
  const [low, high] = values;
  const bounds = {
    left: margins.left,
    right: box.width - margins.right,
    top: margins.top,
    bottom: box.height - margins.bottom,
  };
  const within = (value: number) => (value >= low ? Math.min(value, high) : value < low ? low : high);
  const frame: Frame = { ...bounds, low, high, x: (step) => x.apply(step), y: (value) => y.apply(within(value)) };
  return { element: bare(document, chart), frame };
}

/**
 * What Plot drew, without what does not belong in this page: its style element and attributes (forbidden by the policy;
 * the rules live in figure.css), labels on groups without a role, its own fonts, classes and sizes.
 */
function bare(document: Document, chart: Element): SVGElement {
  const group = svg(document, 'g', { class: 'axes', 'text-anchor': 'middle', fill: 'currentColor' });
  for (const child of [...chart.children]) {
    if (child.localName === 'style') continue;
    for (const element of [child, ...child.querySelectorAll('*')]) strip(element);
    group.appendChild(child);
  }
  return group;
}

function strip(element: Element): void {
  for (const name of ['style', 'aria-label', 'aria-description', 'aria-hidden']) element.removeAttribute(name);
}

function powersOfTen([low, high]: readonly [number, number]): number[] {
  const [first, last] = [Math.ceil(Math.log10(low)), Math.floor(Math.log10(high))];
  return Array.from({ length: last - first + 1 }, (_, i) => Number(`1e${first + i}`));
}
