/** One net along its gradient: axes, the curve, P, and three steps from it. */
import { moveTo, type Point, px, svg, text } from '../../figures/svg.ts';
import { wordsWidth } from '../../figures/words.ts';
import { type Layout, lossRange, placeOf } from './layout.ts';
import { type Profile, pointAt, type StepData } from './stepAndRewind.ts';
import { lastMoment, measuredAt } from './story.ts';

export type Net = 'with' | 'without';

const lossTicks = [0.3, 1, 3, 10] as const;
const sizeTicks = [0.01, 0.1, 1, 10] as const;

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

/**
 * What stands still: title, axes, and the break between P and the logarithmic axis. Drawn without Plot, which weighs more
 * than the rest of the widget.
 */
export function ground(document: Document, net: Net, index: number, layout: Layout, labels: StepLabels): SVGGElement {
  const { fontSize } = layout;
  const plot = layout.plots[index as 0 | 1];
  const x = (size: number) => px(placeOf(size, plot, layout));
  const tickWords = { class: 'quiet tick', y: px(plot.height + 7 + 0.7 * fontSize) };
  const below = { x: px(plot.width), y: px(plot.height + 2.5 * fontSize), 'text-anchor': 'end' };
  const parts = [
    text(document, labels[net], { class: `name net-${net}`, y: px(fontSize - plot.y) }),
    text(document, labels.size, { class: 'axis-name', ...below }),
    svg(document, 'path', {
      class: 'rule-line',
      d: [0, ...sizeTicks].map((size) => `M${x(size)} ${plot.height}v4`).join(''),
    }),
    // The smallest has no room for its words beside 0.
    ...[0, ...sizeTicks.slice(1)].map((size) => text(document, labels.number(size), { ...tickWords, x: x(size) })),
  ];
  if (index === 0)
    parts.push(text(document, labels.loss, { class: 'axis-name', x: px(-plot.x), y: px(0.4 * fontSize) }));
  for (const loss of lossTicks) {
    const y = px(heightOf(loss, plot.height));
    parts.unshift(svg(document, 'path', { class: 'rule-line', d: `M0 ${y}h${px(plot.width)}` }));
    if (index > 0) continue;
    const beside = { class: 'quiet', x: -6, y, dy: '0.36em', 'text-anchor': 'end' };
    parts.push(text(document, labels.number(loss), beside));
  }
  return svg(document, 'g', { transform: moveTo(plot.x, plot.y) }, parts);
}

/** What a moment shows in one panel. */
export function profileMarks(
  document: Document,
  net: Net,
  index: number,
  data: StepData,
  layout: Layout,
  labels: StepLabels,
): SVGGElement {
  const plot = layout.plots[index as 0 | 1];
  const profile = data[net];
  const x = (rate: number) => placeOf(rate, plot, layout);
  const y = (loss: number) => heightOf(loss, plot.height);
  const known = data.rates.slice(0, measuredAt(data.moment));
  const isOver = data.moment === lastMoment && data.walker === undefined;
  const path = (points: readonly Point[], name: string) =>
    svg(document, 'path', { class: `series net-${net} ${name}`, d: within(points, plot.height) });
  const places = profile.points.map(({ rate, loss }) => ({ x: x(rate), y: y(loss) }));
  const walked = Math.max(data.walker ?? 0, ...known);
  const trail = places.filter((_, i) => (profile.points[i]?.rate ?? 0) <= walked);
  const parts: SVGElement[] = [
    ...startMarks(document, data, profile, layout, index, labels),
    path(places, isOver ? '' : 'faint'),
    ...(isOver ? safeBar(document, net, profile, layout, index, labels) : [path(trail, '')]),
  ];
  data.rates.forEach((rate, step) => {
    const isDone = step < known.length;
    const isThere = isOver || (data.moment === 2 * step + 1 && data.walker === undefined);
    const isGoing = data.walker !== undefined && Math.floor(data.moment / 2) === step;
    parts.push(
      ...stepMarks(
        document,
        net,
        { profile, rate, step, isDone, isThere, isGoing, walker: data.walker },
        layout,
        index,
        labels,
      ),
    );
  });
  if (data.walker !== undefined) {
    const at = pointAt(profile, data.walker);
    if (at)
      parts.push(
        svg(document, 'circle', {
          class: 'walker',
          cx: px(x(data.walker)),
          cy: px(clampY(y(at.loss), plot.height)),
          r: 5,
        }),
      );
  }
  return svg(document, 'g', { transform: moveTo(plot.x, plot.y) }, parts);
}

/** P, and the height of its loss across the panel. */
function startMarks(
  document: Document,
  data: StepData,
  profile: Profile,
  layout: Layout,
  index: number,
  labels: StepLabels,
) {
  const plot = layout.plots[index as 0 | 1];
  const [here] = profile.points;
  if (!here) return [];
  const [x, y] = [placeOf(0, plot, layout), clampY(heightOf(here.loss, plot.height), plot.height)];
  return [
    svg(document, 'path', { class: 'level', d: `M${px(x)} ${px(y)}H${px(plot.width)}` }),
    svg(document, 'circle', { class: 'start', cx: px(x), cy: px(y), r: 3.5 }),
    text(document, labels.start(data.point), { class: 'on-lines', x: 0, y: px(y - 8) }),
  ];
}

/** How far no step raises the loss. */
function safeBar(
  document: Document,
  net: Net,
  { safe, points }: Profile,
  layout: Layout,
  index: number,
  labels: StepLabels,
) {
  const plot = layout.plots[index as 0 | 1];
  if (points.length === 0) return [];
  const from = placeOf(0, plot, layout);
  const bar = svg(document, 'path', {
    class: `safe net-${net}`,
    d: `M${px(from)} ${plot.height - 3}H${px(placeOf(safe, plot, layout))}`,
  });
  return [bar, text(document, labels.safe(safe), { class: `line-name net-${net}`, x: px(from), y: plot.height - 10 })];
}

interface StepMark {
  readonly profile: Profile;
  readonly rate: number;
  readonly step: number;
  readonly isDone: boolean;
  /** Whether it is not yet taken back, or all is over. */
  readonly isThere: boolean;
  /** Whether the walker is on its way there or back. */
  readonly isGoing: boolean;
  readonly walker: number | undefined;
}

/** An arrow from P with its handle, and the loss it led to. */
function stepMarks(document: Document, net: Net, mark: StepMark, layout: Layout, index: number, labels: StepLabels) {
  const { profile, rate, step, isDone, isThere, isGoing, walker = 0 } = mark;
  const { fontSize, handle, arrows } = layout;
  const plot = layout.plots[index as 0 | 1];
  const name = `step-${step + 1}`;
  const row = (arrows[step] as number) - plot.y;
  const [from, at] = [placeOf(0, plot, layout), placeOf(rate, plot, layout)];
  const end = isGoing ? placeOf(walker, plot, layout) : at - handle;
  const parts: SVGElement[] = [];
  const arrow = (to: number, kind: string) =>
    svg(document, 'path', {
      class: `step-arrow ${name} ${kind}`,
      d: `M${px(from)} ${px(row)}H${px(Math.max(from, to))}`,
    });
  if (isDone) parts.push(arrow(at - handle, isThere ? '' : 'faint'));
  if (isGoing) parts.push(arrow(end, ''));
  const there = pointAt(profile, rate);
  if (isDone && there) {
    const y = heightOf(there.loss, plot.height);
    const height = clampY(y, plot.height);
    parts.push(
      svg(document, 'path', { class: `step-stem ${name}`, d: `M${px(at)} ${px(row + handle)}V${px(height)}` }),
    );
    parts.push(
      svg(document, 'path', {
        class: `step-mark ${name}`,
        d: shapeOf(net, y, plot.height),
        transform: moveTo(at, height),
      }),
    );
  }
  const wide = wordsWidth(labels.number(rate), fontSize) + handle + 6;
  const isLeft = at + wide > plot.width + 10;
  const side = isLeft ? { x: px(at - handle - 4), 'text-anchor': 'end' } : { x: px(at + handle + 4) };
  return [
    ...parts,
    svg(document, 'circle', { class: `step-badge handle ${name}`, cx: px(at), cy: px(row), r: handle }),
    text(document, String(step + 1), {
      class: 'badge-number',
      x: px(at),
      y: px(row),
      dy: '0.36em',
      'font-size': px(0.85 * fontSize),
    }),
    text(document, labels.number(rate), { class: 'on-lines', ...side, y: px(row), dy: '0.36em' }),
  ];
}

/** Circle with, square without; a triangle out of the panel where the loss is beyond the axis. */
function shapeOf(net: Net, y: number, height: number): string {
  if (!(y >= 0)) return 'M-5 7L0 -2L5 7z';
  if (y > height) return 'M-5 -7L0 2L5 -7z';
  return net === 'with' ? 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z' : 'M-4 -4h8v8h-8z';
}

/** Height of a loss in a plot; above its top for one beyond the axis, and for one that is not finite. */
function heightOf(loss: number, height: number): number {
  const [low, high] = lossRange;
  if (!Number.isFinite(loss)) return Number.NEGATIVE_INFINITY;
  return height * (1 - Math.log(Math.max(loss, 1e-9) / low) / Math.log(high / low));
}

function clampY(y: number, height: number): number {
  return Math.min(height, Math.max(0, y));
}

/** A line as far as it stays in its plot: it leaves through an edge where it crosses it. */
function within(points: readonly Point[], height: number): string {
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
    if (isIn) path += `${path !== '' && (wasIn || before) ? 'L' : 'M'}${px(point.x)} ${px(point.y)}`;
  });
  return path;
}
