/** Lines that leave a picture and come back: only what lies within is drawn, where it lies. */
import type { Spot } from './outlines.ts';
import { px } from './svg.ts';

/** The part of a segment within the square [low, high]², if any. */
function clip([x0, y0]: Spot, [x1, y1]: Spot, low: number, high: number): readonly [Spot, Spot] | undefined {
  let [from, to] = [0, 1];
  for (const [start, way] of [
    [x0, x1 - x0],
    [y0, y1 - y0],
  ] as const) {
    if (way === 0 && (start < low || start > high)) return undefined;
    if (way === 0) continue;
    const [one, other] = [(low - start) / way, (high - start) / way];
    from = Math.max(from, Math.min(one, other));
    to = Math.min(to, Math.max(one, other));
  }
  if (from >= to) return undefined;
  const at = (along: number): Spot => [x0 + along * (x1 - x0), y0 + along * (y1 - y0)];
  return [at(from), at(to)];
}

/** Places closer than this to the last one drawn are left out. */
const nearby = 0.5;

/** The path through places, as far as it lies in a square of this size. */
export function clippedPath(places: readonly Spot[], size: number): string {
  let [path, last]: [string, Spot | undefined] = ['', undefined];
  let from = places[0];
  for (const [i, place] of places.entries()) {
    if (i === 0 || !from) continue;
    if (i < places.length - 1 && Math.hypot(place[0] - from[0], place[1] - from[1]) < nearby) continue;
    const [start, end] = clip(from, place, -4, size + 4) ?? [];
    if (start && end) {
      if (last?.[0] !== start[0] || last[1] !== start[1]) path += `M${px(start[0])} ${px(start[1])}`;
      path += `L${px(end[0])} ${px(end[1])}`;
      last = end;
    }
    from = place;
  }
  return path;
}
