import { type Box, px, svg, text } from '../../figures/svg.ts';
import { groupOf, groupSize } from './arithmetic.ts';
import type { BatchData } from './normalizeABatch.ts';

/** Most rows a table has: its box has room for them. */
const mostRows = 16;

/** A bar this long, in the units of the numbers, fills its half of a cell; longer ones are cut. */
const longest = 2.2;

const hues = [0, 1, 2, 3] as const;

interface CellsOptions {
  readonly box: Box;
  readonly title: string;
  readonly note: string;
  readonly fontSize: number;
}

/**
 * A table as bars, one per number: to the right of the middle of its cell where positive, else to the left. Numbers
 * that share a mean and a variance have one color; neighbors have others.
 */
export function cells(document: Document, { box, title, note, fontSize }: CellsOptions) {
  const { x, y, width, height } = box;
  const bars = hues.map((hue) => svg(document, 'path', { class: `cells hue-${hue}` }));
  const tints = hues.map((hue) => svg(document, 'path', { class: `cells-tint hue-${hue}` }));
  const frame = svg(document, 'rect', { class: 'cells-frame' });
  const picked = svg(document, 'rect', { class: 'cells-picked' });
  // Takes the pointer: where it is tells the cell.
  const hit = svg(document, 'rect', { class: 'cells-hit', x: px(x), y: px(y), width: px(width) });
  const words = [
    text(document, title, { class: 'title', x: px(x), y: px(y - 0.5 * fontSize) }),
    text(document, note, { class: 'corner', x: px(x + width), y: px(y - 0.5 * fontSize), 'text-anchor': 'end' }),
  ];
  const element = svg(document, 'g', {}, [...words, ...tints, ...bars, frame, picked, hit]);

  function update(values: Float64Array, { norm, rows, columns, group, picked: place }: BatchData): void {
    const across = width / columns;
    const down = Math.min(height / rows, (height / mostRows) * 1.5);
    const reach = across / 2 - 0.4;
    const paths = hues.map(() => '');
    values.forEach((value, i) => {
      const [row, column] = [Math.floor(i / columns), i % columns];
      const [own, beside] = groupOf(norm, row, column);
      const hue = (own + beside) % hues.length;
      const length = Math.max(-reach, Math.min(reach, (value / longest) * reach));
      paths[hue] += `M${px(x + (column + 0.5) * across)} ${px(y + (row + 0.5) * down)}h${fine(length)}`;
    });
    bars.forEach((bar, hue) => {
      bar.setAttribute('d', paths[hue] ?? '');
      bar.setAttribute('stroke-width', String(px(Math.max(2, down - 1.4))));
    });
    const grounds = hues.map(() => '');
    const [tall, wide] = groupSize(norm, rows, columns);
    for (let row = 0; row < rows; row += tall) {
      for (let column = 0; column < columns; column += wide) {
        const [own, beside] = groupOf(norm, row, column);
        grounds[(own + beside) % hues.length] +=
          `M${px(x + column * across + 0.4)} ${px(y + row * down + 0.4)}h${px(wide * across - 0.8)}v${px(tall * down - 0.8)}h${px(0.8 - wide * across)}z`;
      }
    }
    tints.forEach((tint, hue) => void tint.setAttribute('d', grounds[hue] ?? ''));
    place4(frame, group);
    place4(picked, [place]);
    hit.setAttribute('height', String(px(rows * down)));
    hit.setAttribute('data-rows', String(rows));
    hit.setAttribute('data-columns', String(columns));

    function place4(rect: SVGRectElement, members: readonly number[]): void {
      const [first = 0, last = 0] = [members[0], members.at(-1)];
      const [left, right] = [first % columns, (last % columns) + 1];
      const [top, bottom] = [Math.floor(first / columns), Math.floor(last / columns) + 1];
      const at = {
        x: x + left * across,
        y: y + top * down,
        width: (right - left) * across,
        height: (bottom - top) * down,
      };
      for (const [name, value] of Object.entries(at)) rect.setAttribute(name, String(px(value)));
    }
  }

  return { element, update };
}

/** Lengths are short: a hundredth of a pixel shows. */
function fine(value: number): number {
  return Math.round(value * 100) / 100;
}
