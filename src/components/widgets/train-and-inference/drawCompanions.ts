import { shades, strokes } from '../../figures/digits.ts';
import { type Box, moveTo, px, svg, text } from '../../figures/svg.ts';
import { type ModesData, shownBatches } from './trainAndInference.ts';

const pixels = 12;

/** From one picture to the next, in pixels. */
const [columnPixels, rowPixels] = [14, 15];

/** Companions that are shown of each batch. */
const shownMates = 7;

interface CompanionsOptions {
  readonly box: Box;
  readonly fontSize: number;
  /** Side of a picture. */
  readonly side: number;
  readonly labels: { readonly companions: string; more(count: number): string; answers(count: number): string };
}

/** One picture in several batches, a row for each, with the answer it gets there; below, the answers of all batches. */
export function companions(document: Document, { box, fontSize, side, labels }: CompanionsOptions) {
  const { x, y, width } = box;
  const rowHeight = rowPixels * (side / pixels);
  const top = y + fontSize * 0.6;
  const tries = top + shownBatches * rowHeight + 2.4 * fontSize;
  const pictures = shades.map((_, shade) =>
    svg(document, 'path', { class: `digit digit-${shade}`, 'stroke-width': 1.05 }),
  );
  const pixel = side / pixels;
  // Drawn in whole pixels of the pictures, whatever their size: stills of all widths then share their numbers.
  const gallery = svg(document, 'g', {
    transform: `${moveTo(x + 2, top + 3)} scale(${Math.round(1000 * pixel) / 1000})`,
  });
  for (const picture of pictures) gallery.appendChild(picture);
  const frame = svg(document, 'rect', { class: 'picked-frame', x: px(x), y: px(top), width: px(side + 3) });
  frame.setAttribute('height', String(px(shownBatches * rowHeight)));
  const title = text(document, labels.companions, { class: 'title', x: px(x), y: px(y) });
  const below = text(document, '', { class: 'title', x: px(x), y: px(tries - 0.9 * fontSize) });
  const tags = svg(document, 'path', { class: 'wrong-tag' });
  const rests = Array.from({ length: shownBatches }, () => text(document, '', { class: 'quiet' }));
  const arrows = svg(document, 'path', { class: 'ink-line' });
  const verdicts = svg(document, 'g');
  const parts = [title, gallery, frame, arrows, ...rests, below, tags, verdicts];
  const element = svg(document, 'g', {}, parts);
  let shown: readonly Int32Array[] = [];

  function update(data: ModesData): void {
    if (data.batches !== shown) showPictures(data);
    shown = data.batches;
    const [label] = [data.labels[data.batches[0]?.[0] ?? 0]];
    below.textContent = labels.answers(data.answers.length);
    const seats = data.answers.flatMap((answer, i) => {
      const across = (width - fontSize) / 8;
      const below = {
        x: x + fontSize + (i % 8) * across,
        y: tries + fontSize * 0.4 + Math.floor(i / 8) * 1.7 * fontSize,
      };
      const beside = { x: x + width - 0.8 * fontSize, y: top + (i + 0.5) * rowHeight };
      return [below, ...(i < shownBatches ? [beside] : [])].map((seat) => ({
        ...seat,
        answer,
        isWrong: answer !== label,
      }));
    });
    const tag = (seat: { x: number; y: number }) =>
      `M${px(seat.x - 0.55 * fontSize)} ${px(seat.y - 0.68 * fontSize)}h${px(1.1 * fontSize)}v${px(1.36 * fontSize)}h${px(-1.1 * fontSize)}z`;
    tags.setAttribute(
      'd',
      seats
        .filter(({ isWrong }) => isWrong)
        .map(tag)
        .join(''),
    );
    verdicts.replaceChildren(
      ...seats.map(({ x: at, y: height, answer, isWrong }) =>
        text(document, String(answer), {
          class: isWrong ? 'verdict wrong' : 'verdict right',
          x: px(at),
          y: px(height),
          dy: '0.36em',
        }),
      ),
    );
  }

  function showPictures({ images, batches }: ModesData): void {
    const rows = batches.slice(0, shownBatches).map((batch) => [...batch.subarray(0, shownMates + 1)]);
    const corner = (row: number, column: number) => ({
      x: column * columnPixels + (column > 0 ? 2 : 0),
      y: row * rowPixels,
    });
    const corners = rows.flatMap((row, r) => row.map((_, c) => corner(r, c)));
    const values = rows
      .flat()
      .flatMap((row) => Array.from({ length: pixels ** 2 }, (_, k) => images[row * pixels ** 2 + k] ?? 0));
    pictures.forEach((picture, shade) => {
      picture.setAttribute('d', strokes(values, corners, 1, shades[shade] ?? 0));
    });
    rests.forEach((rest, r) => {
      const hidden = (batches[r]?.length ?? 0) - 1 - shownMates;
      const end = corner(r, shownMates + 1);
      rest.textContent = hidden > 0 ? labels.more(hidden) : '';
      rest.setAttribute('x', String(px(x + 4 + end.x * pixel)));
      rest.setAttribute('y', String(px(top + 3 + end.y * pixel + side / 2 + 0.36 * fontSize)));
    });
    const arrow = (_: unknown, r: number) => {
      const middle = top + (r + 0.5) * rowHeight;
      return `M${px(x + width - 2.6 * fontSize)} ${px(middle)}h${px(0.9 * fontSize)}m-3 -3l3 3l-3 3`;
    };
    arrows.setAttribute('d', rows.map(arrow).join(''));
  }

  return { element, update };
}
