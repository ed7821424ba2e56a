/** Marks that every chart draws the same way: color, line and shape follow from whose it is. */
import { apart } from './ends.ts';
import { px, svg, text } from './svg.ts';

/** Whose a mark is: with batch norm, without, or another contender. Styled by figure.css, never by color alone. */
export type Owner = 'with' | 'without' | 'third' | 'fourth';

const shapes: Readonly<Record<Owner, (r: number) => string>> = {
  with: (r) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  without: (r) => `M${-0.9 * r} ${-0.9 * r}h${1.8 * r}v${1.8 * r}h${-1.8 * r}z`,
  third: (r) => `M0 ${-1.2 * r}L${1.1 * r} ${0.8 * r}H${-1.1 * r}z`,
  fourth: (r) => `M0 ${-1.2 * r}L${1.2 * r} 0L0 ${1.2 * r}L${-1.2 * r} 0z`,
};

/** A point: circle, square, triangle or diamond. @param r half its width */
export function dot(document: Document, owner: Owner, x: number, y: number, r = 4): SVGPathElement {
  return svg(document, 'path', {
    class: `dot net-${owner}`,
    d: shapes[owner](r),
    transform: `translate(${px(x)},${px(y)})`,
  });
}

/** A line through points: solid, dashed, dotted or both by turns. Gaps where a point is not finite. */
export function line(
  document: Document,
  owner: Owner,
  points: Iterable<readonly [x: number, y: number]>,
): SVGPathElement {
  return svg(document, 'path', { class: `series net-${owner}`, d: linePath(points) });
}

/** The path through points, broken where one is not finite. */
export function linePath(points: Iterable<readonly [x: number, y: number]>): string {
  let [path, isOpen] = ['', false];
  for (const [x, y] of points) {
    const isHere = Number.isFinite(x) && Number.isFinite(y);
    if (isHere) path += `${isOpen ? 'L' : 'M'}${px(x)} ${px(y)}`;
    isOpen = isHere;
  }
  return path;
}

/** The area between two heights at each place. */
export function band(
  document: Document,
  owner: Owner,
  places: readonly (readonly [x: number, low: number, high: number])[],
): SVGPathElement {
  const there = places.map(([x, low]) => `${px(x)} ${px(low)}`);
  const back = places.toReversed().map(([x, , high]) => `${px(x)} ${px(high)}`);
  const d = places.length > 0 ? `M${[...there, ...back].join('L')}z` : '';
  return svg(document, 'path', { class: `band net-${owner}`, d });
}

/** A name beside the end of a line. */
export interface EndLabel {
  readonly owner: Owner;
  readonly words: string;
  readonly x: number;
  readonly y: number;
}

/** Names at the ends of lines, moved apart so that none covers another. */
export function endLabels(
  document: Document,
  labels: readonly EndLabel[],
  { fontSize, top, bottom }: { readonly fontSize: number; readonly top: number; readonly bottom: number },
): SVGTextElement[] {
  const heights = spreadOut(
    labels.map(({ y }) => y),
    1.15 * fontSize,
    top,
    bottom,
  );
  return labels.map(({ owner, words, x }, i) =>
    text(document, words, { class: `line-name net-${owner}`, x: px(x + 8), y: px(heights[i] ?? 0), dy: '0.36em' }),
  );
}

/** Heights moved apart to leave at least a gap, in their order, between bounds. */
export function spreadOut(heights: readonly number[], gap: number, low: number, high: number): number[] {
  if (heights.length === 2) return apart([heights[0] as number, heights[1] as number], gap, low, high);
  const order = heights.map((y, i) => ({ y, i })).sort((a, b) => a.y - b.y || a.i - b.i);
  const placed: number[] = [];
  let free = low;
  for (const { y } of order) {
    const at = Math.max(y, free);
    placed.push(at);
    free = at + gap;
  }
  // What was pushed past the lower bound is pushed back up.
  let limit = high;
  for (let k = placed.length - 1; k >= 0; k--) {
    placed[k] = Math.min(placed[k] as number, limit);
    limit = (placed[k] as number) - gap;
  }
  const result = Array<number>(heights.length);
  order.forEach(({ i }, k) => {
    result[i] = placed[k] as number;
  });
  return result;
}
