import { type Box, px, svg, text } from '../../figures/svg.ts';
import { groupOf, groupSize } from './arithmetic.ts';
import type { BatchData } from './normalizeABatch.ts';

/** Most rows a table has: its box has room for them. */
const mostRows = 16;

/** A bar this long, in the units of the numbers, fills its half of a cell; longer ones are cut. */
const longest = 2.2;

/** A cell is drawn in whole numbers of these, whatever its size: stills of all widths then share their numbers. */
const unit = { width: 100, height: 10 } as const;

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
  const bars = hues.map((hue) =>
    svg(document, 'path', { class: `cells hue-${hue}`, 'stroke-width': 0.82 * unit.height }),
  );
  const tints = hues.map((hue) => svg(document, 'path', { class: `cells-tint hue-${hue}` }));
  const table = svg(document, 'g', {}, [...tints, ...bars]);
  const frame = svg(document, 'rect', { class: 'cells-frame' });
  const picked = svg(document, 'rect', { class: 'cells-picked' });
  // Takes the pointer: where it is tells the cell.
  const hit = svg(document, 'rect', { class: 'cells-hit', x: px(x), y: px(y), width: px(width) });
  const words = [
    text(document, title, { class: 'title', x: px(x), y: px(y - 0.5 * fontSize) }),
    text(document, note, { class: 'corner', x: px(x + width), y: px(y - 0.5 * fontSize), 'text-anchor': 'end' }),
  ];
  const element = svg(document, 'g', {}, [...words, table, frame, picked, hit]);

  function update(values: Float64Array, { norm, rows, columns, group, picked: place }: BatchData): void {
    const across = width / columns;
    const down = Math.min(height / rows, (height / mostRows) * 1.5);
    const scale = `translate(${px(x)},${px(y)}) scale(${fine(across / unit.width)},${fine(down / unit.height)})`;
    table.setAttribute('transform', scale);
    const paths = hues.map(() => '');
    values.forEach((value, i) => {
      const [row, column] = [Math.floor(i / columns), i % columns];
      const [own, beside] = groupOf(norm, row, column);
      const length = Math.round(Math.max(-1, Math.min(1, value / longest)) * 0.48 * unit.width);
      paths[(own + beside) % hues.length] += `M${(column + 0.5) * unit.width} ${(row + 0.5) * unit.height}h${length}`;
    });
    bars.forEach((bar, hue) => void bar.setAttribute('d', paths[hue] ?? ''));
    const grounds = hues.map(() => '');
    const [tall, wide] = groupSize(norm, rows, columns);
    for (let row = 0; row < rows; row += tall) {
      for (let column = 0; column < columns; column += wide) {
        const [own, beside] = groupOf(norm, row, column);
        const [w, h] = [wide * unit.width - 8, tall * unit.height - 1];
        grounds[(own + beside) % hues.length] +=
          `M${column * unit.width + 4} ${row * unit.height + 0.5}h${w}v${h}h${-w}z`;
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

function fine(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
