/** The marks of one panel of `tolerancePlot`: each run, the median, the target, and the usable values behind them. */

import { type Column, stretchesOf, type Trial } from '../sweeps/tolerance.ts';
import type { Chart } from './chart.ts';
import { dot, line } from './marks.ts';
import type { Contender } from './panel.ts';
import { type Attributes, moveTo, px, svg } from './svg.ts';

/** What there is to draw on, and whose it is. */
export interface Panel {
  readonly document: Document;
  readonly ground: Chart;
  readonly net: Contender;
  /** From one value of the setting to half way to the next, as a factor. */
  readonly half: number;
}

/** All marks, from the back to the front. */
export function toleranceMarks(panel: Panel, columns: readonly Column[], target: number | undefined): SVGElement[] {
  const runs = columns.flatMap((column) => column.trials.flatMap((trial, i) => mark(panel, column, trial, i)));
  const ground = target === undefined ? [] : [...shade(panel, columns), targetLine(panel, target)];
  return [...ground, median(panel, columns), ...runs];
}

function shade({ document, ground, net, half }: Panel, columns: readonly Column[]): SVGElement[] {
  return stretchesOf(columns).map(({ from, to }) => {
    const [left, right] = [ground.x(from / half), ground.x(to * half)];
    const size: Attributes = { width: px(right - left), height: px(ground.bottom - ground.top) };
    return svg(document, 'rect', { class: `usable net-${net}`, x: px(left), y: px(ground.top), ...size });
  });
}

function targetLine({ document, ground }: Panel, target: number): SVGElement {
  const d = `M${px(ground.left)} ${px(ground.y(target))}H${px(ground.right)}`;
  return svg(document, 'path', { class: 'ink-line target', d });
}

/** Through the middle of the runs that are done, while most of them stayed finite. */
function median({ document, ground, net }: Panel, columns: readonly Column[]): SVGElement {
  const points = columns.map(({ at, trials }) => {
    const done = trials.filter((trial) => trial !== undefined);
    const heights = done.flatMap(({ state, value }) => (state === 'diverged' || value === undefined ? [] : [value]));
    const sorted = heights.sort((a, b) => a - b);
    const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
    if (low === undefined || high === undefined || 2 * heights.length <= done.length) return [at, Number.NaN] as const;
    return [ground.x(at), (ground.y(low) + ground.y(high)) / 2] as const;
  });
  return line(document, net, points);
}

/** A run: filled where it trained, hollow where it stalled, a cross at the foot where it diverged. */
function mark(
  { document, ground, net, half }: Panel,
  { at, trials }: Column,
  trial: Trial | undefined,
  index: number,
): SVGElement[] {
  if (!trial) return [];
  const room = ground.x(at * half) - ground.x(at / half);
  const spread = Math.min(8, (0.75 * room) / trials.length);
  const x = ground.x(at) + (index - (trials.length - 1) / 2) * spread;
  if (trial.state === 'diverged' || trial.value === undefined) return [cross(document, net, x, ground.bottom - 6)];
  const point = dot(document, net, x, ground.y(trial.value), trials.length > 6 ? 3 : 4);
  if (trial.state === 'stalled') point.setAttribute('class', `dot hollow net-${net}`);
  return [point];
}

/** The mark of a run that diverged. */
export function cross(document: Document, net: Contender, x: number, y: number): SVGElement {
  return svg(document, 'path', {
    class: `cross net-${net}`,
    d: 'M-3.5 -3.5l7 7m0 -7l-7 7',
    transform: moveTo(x, y),
  });
}
