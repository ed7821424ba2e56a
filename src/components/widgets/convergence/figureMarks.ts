/** The marks of one race: where on the way each network arrived, or that it never did. */
import type { Chart } from '../../figures/chart.ts';
import { dot } from '../../figures/marks.ts';
import { px, svg } from '../../figures/svg.ts';
import type { Arrival, Pair } from './duels.ts';

export interface Place {
  readonly document: Document;
  readonly ground: Chart;
  /** Where runs stand that never arrive. */
  readonly lane: number;
}

/** A rail, and a mark for each network: hollow where it never arrived. */
export function pairMarks(pair: Pair, row: number, rows: number, place: Place): SVGElement[] {
  const { document, ground } = place;
  const y = ground.y(row);
  const rail = svg(document, 'path', { class: 'rule-line', d: `M${px(ground.left)} ${px(y)}H${px(ground.right)}` });
  const r = rows > 6 ? 3.5 : 4.5;
  // The circle last: where both arrive at once it stands inside the square.
  const marks = (['without', 'with'] as const).flatMap((net) => {
    const arrival = pair[net];
    if (arrival === undefined) return [];
    const isNever = arrival === 'never';
    const isTie = arrival === pair.with && arrival === pair.without;
    // In the lane of those who never arrive, side by side.
    const x = isNever && isTie ? place.lane + (net === 'with' ? -6 : 6) : xOf(arrival, place);
    const mark = dot(document, net, x, y, isTie && !isNever && net === 'without' ? 1.5 * r : r);
    if (isNever) mark.setAttribute('class', `dot hollow net-${net}`);
    return [mark];
  });
  return [rail, ...marks];
}

/** A line through all rows. */
export function medianLine(x: number, { document, ground }: Place, net: 'with' | 'without'): SVGElement {
  const d = `M${px(x)} ${px(ground.top)}V${px(ground.bottom)}`;
  return svg(document, 'path', { class: `series net-${net}`, d });
}

function xOf(arrival: Arrival, { ground, lane }: Place): number {
  return arrival === 'never' ? lane : ground.x(arrival);
}
