import type { Picture } from './drawing.ts';
import { px, svg, text } from './svg.ts';

/** Pixels along the side of a digit, and how digits stand in a square panel. */
const pixels = 12;
const columns = 5;

/** Shades of gray: ink beyond each share of the range is drawn one shade darker. */
export const shades = [0.3, 0.55, 0.8] as const;

/** Small pictures, each with the digit a network takes it for beside it; a wrong one is set in a filled tag. */
export function digitGrid(
  document: Document,
  images: ArrayLike<number>,
  labels: ArrayLike<number>,
  side: number,
  fontSize: number,
): Picture {
  const rows = Math.ceil(labels.length / columns);
  const [cellWidth, cellHeight] = [side / columns, side / rows];
  const pixel = Math.min((0.86 * cellHeight) / pixels, (0.5 * cellWidth) / pixels, (cellWidth - 1.3 * fontSize) / 14);
  const corners = Array.from({ length: labels.length }, (_, i) => ({
    x: (i % columns) * cellWidth + (cellWidth - pixel * pixels - 1.2 * fontSize) / 2,
    y: Math.floor(i / columns) * cellHeight + (cellHeight - pixel * pixels) / 2,
  }));
  const pictures = shades.map((share, shade) =>
    svg(document, 'path', {
      class: `digit digit-${shade}`,
      'stroke-width': Math.round(105 * pixel) / 100,
      d: strokes(images, corners, pixel, share),
    }),
  );
  const seats = corners.map(({ x, y }) => ({ x: x + pixel * pixels + fontSize * 0.75, y: y + (pixel * pixels) / 2 }));
  const tags = svg(document, 'path', { class: 'wrong-tag' });
  const verdicts = seats.map(({ x, y }) => text(document, '', { x: px(x), y: px(y), dy: '0.36em' }));
  const element = svg(document, 'g', { class: 'digits' }, [...pictures, tags, ...verdicts]);
  let drawn: Uint8Array | undefined;
  const draw = (given: Uint8Array | undefined) => {
    const isWrong = (i: number) => given !== undefined && given[i] !== labels[i];
    verdicts.forEach((verdict, i) => {
      verdict.textContent = given ? String(given[i]) : '';
      verdict.setAttribute('class', isWrong(i) ? 'verdict wrong' : 'verdict');
    });
    tags.setAttribute('d', seats.map((seat, i) => (isWrong(i) ? tag(seat.x, seat.y, fontSize) : '')).join(''));
  };
  draw(drawn);
  const update = (given: Uint8Array | undefined) => {
    if (given !== drawn) draw(given);
    drawn = given;
  };
  return { element, update };
}

function tag(x: number, y: number, fontSize: number): string {
  const [halfWidth, halfHeight] = [fontSize * 0.5, fontSize * 0.62];
  return `M${px(x - halfWidth)} ${px(y - halfHeight)}h${px(2 * halfWidth)}v${px(2 * halfHeight)}h${px(-2 * halfWidth)}z`;
}

/** All pictures' runs of pixels with more ink than a share of the range; `pixel` is the side of one. */
export function strokes(
  images: ArrayLike<number>,
  corners: readonly { x: number; y: number }[],
  pixel: number,
  share: number,
) {
  const values = Array.from(images);
  const sorted = Float64Array.from(values).sort();
  // Pixels may be standardized: paper is what most are, ink what the strongest twentieth has.
  const [low, high] = [sorted[Math.floor(0.3 * sorted.length)] ?? 0, sorted[Math.floor(0.95 * sorted.length)] ?? 1];
  const threshold = low + share * (high - low);
  let d = '';
  corners.forEach(({ x, y }, image) => {
    for (let row = 0; row < pixels; row++) {
      for (const [from, to] of runs(values, (image * pixels + row) * pixels, threshold)) {
        d += `M${px(x + from * pixel)} ${px(y + (row + 0.5) * pixel)}h${px((to - from) * pixel)}`;
      }
    }
  });
  return d;
}

function runs(values: readonly number[], start: number, threshold: number): [from: number, to: number][] {
  const result: [number, number][] = [];
  for (let from = 0; from < pixels; from++) {
    let to = from;
    while (to < pixels && values[start + to]! > threshold) to++;
    if (to > from) result.push([from, to]);
    from = to;
  }
  return result;
}
