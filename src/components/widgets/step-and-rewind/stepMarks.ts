/** One step in a panel: an arrow from P with its handle, and the loss it led to. */
import { moveTo, px, svg, text } from '../../figures/svg.ts';
import { wordsWidth } from '../../figures/words.ts';
import type { Net, Panel } from './panel.ts';

export interface Step {
  /** From 0. */
  readonly number: number;
  readonly rate: number;
  /** Loss it led to; undefined before that is measured. */
  readonly loss: number | undefined;
  /** Whether it is not yet taken back, or all is over. */
  readonly isThere: boolean;
  /** Step size at which the walker stands, if it is on its way there or back. */
  readonly walker: number | undefined;
}

export function stepMarks(panel: Panel, step: Step): SVGElement[] {
  return [...arrows(panel, step), ...landing(panel, step), ...handle(panel, step)];
}

function rowOf({ layout, plot }: Panel, { number }: Step): number {
  return (layout.arrows[number] as number) - plot.y;
}

/** As far as the walker is, over the whole way once it was walked. */
function arrows(panel: Panel, step: Step): SVGElement[] {
  const { document, layout, x } = panel;
  const arrow = (to: number, kind: string) =>
    svg(document, 'path', {
      class: `step-arrow step-${step.number + 1} ${kind}`,
      d: `M${px(x(0))} ${px(rowOf(panel, step))}H${px(Math.max(x(0), to))}`,
    });
  const whole = arrow(x(step.rate) - layout.handle, step.isThere ? '' : 'faint');
  return [
    ...(step.loss === undefined ? [] : [whole]),
    ...(step.walker === undefined ? [] : [arrow(x(step.walker), '')]),
  ];
}

/** A stem down to the loss, and a mark there. */
function landing(panel: Panel, step: Step): SVGElement[] {
  const { document, net, layout, plot, x, y, within } = panel;
  if (step.loss === undefined) return [];
  const name = `step-${step.number + 1}`;
  const [at, to] = [x(step.rate), y(step.loss)];
  const d = `M${px(at)} ${px(rowOf(panel, step) + layout.handle)}V${px(within(to))}`;
  return [
    svg(document, 'path', { class: `step-stem ${name}`, d }),
    svg(document, 'path', {
      class: `step-mark ${name}`,
      d: shapeOf(net, to, plot.height),
      transform: moveTo(at, within(to)),
    }),
  ];
}

/** The number of the step to take hold of, and its size beside it. */
function handle(panel: Panel, step: Step): SVGElement[] {
  const { document, layout, plot, labels, x } = panel;
  const { fontSize, handle: radius } = layout;
  const [at, row] = [px(x(step.rate)), px(rowOf(panel, step))];
  const words = labels.number(step.rate);
  const isLeft = at + radius + 6 + wordsWidth(words, fontSize) > plot.width + 10;
  const side = isLeft ? { x: px(at - radius - 4), 'text-anchor': 'end' } : { x: px(at + radius + 4) };
  const centered = { y: row, dy: '0.36em' };
  return [
    svg(document, 'circle', { class: `step-badge handle step-${step.number + 1}`, cx: at, cy: row, r: radius }),
    text(document, String(step.number + 1), {
      class: 'badge-number',
      x: at,
      ...centered,
      'font-size': px(0.85 * fontSize),
    }),
    text(document, words, { class: 'on-lines', ...side, ...centered }),
  ];
}

/** Circle with, square without; a triangle out of the panel where the loss is beyond the axis. */
function shapeOf(net: Net, y: number, height: number): string {
  if (!(y >= 0)) return 'M-5 7L0 -2L5 7z';
  if (y > height) return 'M-5 -7L0 2L5 -7z';
  return net === 'with' ? 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z' : 'M-4 -4h8v8h-8z';
}
