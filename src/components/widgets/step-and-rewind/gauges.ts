/** The gradient after a step against the one at P: how far it turned, and how long it is. */
import { px, svg, text } from '../../figures/svg.ts';

export interface GaugeOptions {
  /** Number of the step, from 0. */
  readonly step: number;
  /** Undefined before it is measured, and where there is no finite gradient. */
  readonly change: { readonly turn: number; readonly times: number } | undefined;
  readonly words: readonly [turn: string, times: string];
  readonly radius: number;
  readonly fontSize: number;
}

/** Half a circle over its center: the gradient at P points right; the one after the step, in its color, turns from it. */
export function gauge(document: Document, { step, change, words, radius: r, fontSize }: GaugeOptions): SVGGElement {
  const rim = svg(document, 'path', { class: 'rule-line', d: `M${-r} 0A${r} ${r} 0 0 1 ${r} 0z` });
  const before = arrow(document, 0, reach(1) * r, 'gauge-before');
  const parts: SVGElement[] = [rim, before];
  if (change) parts.push(arrow(document, change.turn, reach(change.times) * r, `gauge-after step-${step + 1}`));
  const handle = { x: px(0.5 * fontSize - r), y: px(1.1 * fontSize) };
  const circle = { cx: handle.x, cy: handle.y, r: px(0.52 * fontSize) };
  parts.push(
    svg(document, 'circle', { class: `step-badge step-${step + 1}`, ...circle }),
    text(document, String(step + 1), {
      class: 'badge-number',
      ...handle,
      dy: '0.36em',
      'font-size': px(0.8 * fontSize),
    }),
    ...words.map((word, row) =>
      text(document, word, { x: px(1.3 * fontSize - r), y: px(fontSize * (1.1 + 1.2 * row)), dy: '0.36em' }),
    ),
  );
  return svg(document, 'g', {}, parts);
}

/** Share of the radius that a gradient reaches which is this many times as long as the one at P: a twentieth to thirty times. */
export function reach(times: number): number {
  return Math.min(1, Math.max(0.15, 0.55 + 0.3 * Math.log10(times)));
}

/** An arrow from the center, turned counterclockwise. */
function arrow(document: Document, degrees: number, length: number, name: string): SVGPathElement {
  const angle = (-degrees * Math.PI) / 180;
  const at = (along: number, across: number) => {
    const x = along * Math.cos(angle) - across * Math.sin(angle);
    const y = along * Math.sin(angle) + across * Math.cos(angle);
    return `${px(x)} ${px(y)}`;
  };
  const head = Math.min(5, 0.6 * length);
  const d = `M0 0L${at(length - head / 2, 0)}M${at(length - head, head * 0.8)}L${at(length, 0)}L${at(length - head, -head * 0.8)}`;
  return svg(document, 'path', { class: `gauge-arrow ${name}`, d });
}
