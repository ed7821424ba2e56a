/** What a moment shows of one net along its gradient: the curve, P, and three steps from it. */
import { moveTo, type Point, px, svg, text } from '../../figures/svg.ts';
import { clipped, type Panel } from './panel.ts';
import { type Profile, pointAt, type StepData } from './stepAndRewind.ts';
import { stepMarks } from './stepMarks.ts';
import { lastMoment, measuredAt } from './story.ts';

export function profileMarks(panel: Panel, data: StepData): SVGGElement {
  const { document, net, plot } = panel;
  const profile = data[net];
  const isOver = data.moment === lastMoment && data.walker === undefined;
  const parts: SVGElement[] = [
    ...startMarks(panel, data.point, profile),
    ...curves(panel, data, isOver),
    ...(isOver ? safeBar(panel, profile) : []),
  ];
  data.rates.forEach((rate, number) => {
    const loss = number < measuredAt(data.moment) ? pointAt(profile, rate)?.loss : undefined;
    const isThere = isOver || (data.moment === 2 * number + 1 && data.walker === undefined);
    const walker = Math.floor(data.moment / 2) === number ? data.walker : undefined;
    parts.push(...stepMarks(panel, { number, rate, loss, isThere, walker }));
  });
  parts.push(...walkerMark(panel, profile, data.walker));
  return svg(document, 'g', { transform: moveTo(plot.x, plot.y) }, parts);
}

/** All of the curve, strong as far as somebody has walked. */
function curves({ document, net, plot, x, y }: Panel, data: StepData, isOver: boolean): SVGElement[] {
  const path = (points: readonly Point[], name: string) =>
    svg(document, 'path', { class: `series net-${net} ${name}`, d: clipped(points, plot.height) });
  const { points } = data[net];
  const places = points.map(({ rate, loss }) => ({ x: x(rate), y: y(loss) }));
  if (isOver) return [path(places, '')];
  const walked = Math.max(data.walker ?? 0, ...data.rates.slice(0, measuredAt(data.moment)));
  const trail = places.filter((_, i) => (points[i]?.rate ?? 0) <= walked);
  return [path(places, 'faint'), path(trail, '')];
}

/** P, and the height of its loss across the panel. */
function startMarks({ document, plot, labels, ...panel }: Panel, point: number, { points: [here] }: Profile) {
  if (!here) return [];
  const [x, y] = [px(panel.x(0)), px(panel.within(panel.y(here.loss)))];
  return [
    svg(document, 'path', { class: 'level', d: `M${x} ${y}H${px(plot.width)}` }),
    svg(document, 'circle', { class: 'start', cx: x, cy: y, r: 3.5 }),
    text(document, labels.start(point), { class: 'on-lines', x: 0, y: px(y - 8) }),
  ];
}

/** How far no step raises the loss. */
function safeBar({ document, net, plot, labels, x }: Panel, { safe, points }: Profile): SVGElement[] {
  if (points.length === 0) return [];
  const from = px(x(0));
  const d = `M${from} ${plot.height - 3}H${px(x(safe))}`;
  return [
    svg(document, 'path', { class: `safe net-${net}`, d }),
    text(document, labels.safe(safe), { class: `line-name net-${net}`, x: from, y: plot.height - 10 }),
  ];
}

function walkerMark({ document, x, y, within }: Panel, profile: Profile, walker: number | undefined): SVGElement[] {
  const at = walker === undefined ? undefined : pointAt(profile, walker);
  if (!at) return [];
  return [svg(document, 'circle', { class: 'walker', cx: px(x(at.rate)), cy: px(within(y(at.loss))), r: 5 })];
}
