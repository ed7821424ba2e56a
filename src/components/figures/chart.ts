import { axisX, axisY, gridX, gridY, plot } from '@observablehq/plot';
import { type Box, moveTo, px, svg, text } from './svg.ts';

/** One axis of a chart. */
export interface Axis {
  readonly domain: readonly [number, number];
  /** 'log' for values that span more than two decades. */
  readonly type?: 'linear' | 'log';
  /** About how many ticks, or exactly which. */
  readonly ticks?: number | readonly number[];
  /** Whether hairlines show where ticks are: only where a value is read off. */
  readonly grid?: boolean;
  /** Its name; on y it stands above the axis, on x beyond its right end. */
  readonly label?: string;
  readonly format?: (value: number) => string;
}

export interface ChartOptions {
  readonly document: Document;
  readonly box: Box;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly x: Axis;
  readonly y: Axis;
  readonly fontSize: number;
  /** Writes a number in the reader's language, where an axis has no format of its own. */
  readonly number: (value: number) => string;
}

/** A ground to draw on, in its own coordinates: `element` stands at the box. */
export interface Chart {
  readonly element: SVGGElement;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where a value stands; one beyond the axis is brought back to its end. */
  x(value: number): number;
  y(value: number): number;
}

/** The quiet ground of a chart: few ticks, horizontal labels, no border. Marks go into `element`, after what is there. */
export function chart(options: ChartOptions): Chart {
  const { document, box, margins, fontSize, x, y } = options;
  const drawn = plot({
    document,
    width: box.width,
    height: box.height,
    marginTop: margins.top,
    marginRight: margins.right,
    marginBottom: margins.bottom,
    marginLeft: margins.left,
    x: { domain: [...x.domain], type: x.type ?? 'linear' },
    y: { domain: [...y.domain], type: y.type ?? 'linear' },
    marks: marksOf(options),
  });
  const ends = {
    left: margins.left,
    right: box.width - margins.right,
    top: margins.top,
    bottom: box.height - margins.bottom,
  };
  const names = [
    y.label && text(document, y.label, { class: 'axis-name', y: px(ends.top - fontSize) }),
    x.label &&
      text(document, x.label, {
        class: 'axis-name',
        x: px(ends.right + 1.5 * fontSize),
        y: px(box.height - fontSize * 0.55),
      }),
  ].filter((name) => typeof name === 'object');
  const element = svg(document, 'g', { transform: moveTo(box.x, box.y) }, [bare(document, drawn), ...names]);
  return { element, ...ends, x: placeOn(drawn, 'x', x.domain), y: placeOn(drawn, 'y', y.domain) };
}

function marksOf({ x, y, number }: ChartOptions) {
  const shared = { label: null };
  const ticksOf = ({ ticks = 4 }: Axis) => (typeof ticks === 'number' ? { ticks } : { ticks: [...ticks] });
  return [
    ...(y.grid ? [gridY({ ...ticksOf(y), strokeOpacity: 1 })] : []),
    ...(x.grid ? [gridX({ ...ticksOf(x), strokeOpacity: 1 })] : []),
    axisY({ ...shared, ...ticksOf(y), tickSize: 0, tickPadding: 6, tickFormat: y.format ?? number }),
    axisX({ ...shared, ...ticksOf(x), tickSize: 4, tickFormat: x.format ?? number }),
  ];
}

/** A scale of the plot; where it meets a value beyond its domain it gives the nearest end. */
function placeOn(drawn: ReturnType<typeof plot>, name: 'x' | 'y', [from, to]: readonly [number, number]) {
  const scale = drawn.scale(name);
  if (!scale) throw new RangeError(`chart: the plot has no ${name} scale`);
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  return (value: number): number => scale.apply(value >= low ? Math.min(value, high) : value < low ? low : high);
}

/**
 * What Plot drew, without what does not belong in this page: its style element and attributes (forbidden by the policy;
 * the rules live in figure.css), labels on groups without a role, its own fonts, classes and sizes.
 */
function bare(document: Document, drawn: Element): SVGElement {
  const group = svg(document, 'g', { class: 'axes', 'text-anchor': 'middle', fill: 'currentColor' });
  for (const child of [...drawn.children]) {
    if (child.localName === 'style') continue;
    for (const element of [child, ...child.querySelectorAll('*')]) strip(element);
    group.appendChild(child);
  }
  return group;
}

function strip(element: Element): void {
  for (const name of ['style', 'aria-label', 'aria-description', 'aria-hidden']) element.removeAttribute(name);
}
