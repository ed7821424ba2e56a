/** One number of both networks on a logarithmic scale: every reading a tick, what they come to a circle or a square. */
import { dot } from '../../figures/marks.ts';
import { type Box, moveTo, px, svg, text } from '../../figures/svg.ts';

export interface StripOptions {
  readonly document: Document;
  readonly box: Box;
  readonly fontSize: number;
  readonly title: string;
  readonly names: { readonly with: string; readonly without: string };
  /** Room for the names. */
  readonly left: number;
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly number: (value: number) => string;
}

export interface StripValue {
  readonly value: number | undefined;
  readonly readings: readonly number[];
}

export interface Strip {
  readonly element: SVGElement;
  update(values: { readonly with: StripValue; readonly without: StripValue }): void;
}

/** Height of a strip, in font sizes. */
export const stripHeight = 5.3;

export function strip(options: StripOptions): Strip {
  const { document, box, fontSize, title, left, domain, ticks, number } = options;
  const right = box.width - 2.9 * fontSize;
  const [low, high] = domain.map(Math.log) as [number, number];
  const x = (value: number) =>
    left + ((Math.min(high, Math.max(low, Math.log(value))) - low) / (high - low)) * (right - left);
  const bottom = 3.95 * fontSize;
  const ground = ticks.flatMap((tick) => [
    svg(document, 'path', { class: 'rule-line', d: `M${px(x(tick))} ${px(1.35 * fontSize)}V${px(bottom)}` }),
    text(document, number(tick), {
      class: 'quiet',
      x: px(x(tick)),
      y: px(bottom + 1.1 * fontSize),
      'text-anchor': 'middle',
    }),
  ]);
  const row = (owner: 'with' | 'without', y: number) => {
    const name = text(document, options.names[owner], { class: `line-name net-${owner}`, y: px(y), dy: '0.36em' });
    const readings = svg(document, 'path', { class: `reading net-${owner}`, d: '' });
    const mark = dot(document, owner, 0, 0, 5);
    const words = text(document, '', { class: `line-name net-${owner}`, dy: '0.36em' });
    return {
      parts: [name, readings, mark, words],
      update({ value, readings: all }: StripValue) {
        readings.setAttribute('d', all.map((one) => `M${px(x(one))} ${px(y - 5)}v10`).join(''));
        mark.setAttribute('transform', value === undefined ? 'translate(-99,0)' : moveTo(x(value), y));
        mark.setAttribute('visibility', value === undefined ? 'hidden' : 'visible');
        words.setAttribute('x', String(value === undefined ? 0 : px(x(value) + 9)));
        words.setAttribute('y', String(px(y)));
        words.textContent = value === undefined ? '' : number(value);
      },
    };
  };
  const rows = { with: row('with', 2.05 * fontSize), without: row('without', 3.3 * fontSize) };
  const head = text(document, title, { class: 'quiet', y: px(0.85 * fontSize) });
  const parts = [head, ...ground, ...rows.with.parts, ...rows.without.parts];
  return {
    element: svg(document, 'g', { class: 'strip', transform: moveTo(box.x, box.y) }, parts),
    update(values) {
      rows.with.update(values.with);
      rows.without.update(values.without);
    },
  };
}
