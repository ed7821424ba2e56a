/** What is marked on a surface: the ring within which is measured, the path, the minima, and where the network stands. */
import { linePath } from '../../figures/marks.ts';
import { px, svg } from '../../figures/svg.ts';

/** From −1 to 1 on the plane, or pixels on the picture. */
export type Spot = readonly [x: number, y: number];

interface Marked {
  readonly rows: number;
  readonly side: number;
  readonly path: readonly Spot[];
  readonly here: Spot;
  readonly minima: readonly Spot[];
}

const ring = Array.from({ length: 73 }, (_, i): Spot => {
  const angle = (2 * Math.PI * i) / 72;
  return [Math.cos(angle), Math.sin(angle)];
});

export function overlay(document: Document, fontSize: number) {
  const r = fontSize * 0.26;
  const circle = svg(document, 'path', { class: 'ring' });
  const casing = svg(document, 'path', { class: 'trail-casing' });
  const trail = svg(document, 'path', { class: 'trail' });
  const [under, minima] = ['minimum-casing', 'minimum'].map((name) => svg(document, 'path', { class: name })) as [
    SVGPathElement,
    SVGPathElement,
  ];
  const here = svg(document, 'path', { class: 'here' });
  return {
    element: svg(document, 'g', { class: 'overlay' }, [circle, casing, trail, here, under, minima]),
    update({ rows, side, path, here: place, minima: lows }: Marked, onto: (spot: Spot) => Spot) {
      const isWhole = rows === side && rows > 2;
      const way = isWhole ? linePath(path.map(onto)) : '';
      circle.setAttribute('d', isWhole ? linePath(ring.map(onto)) : '');
      casing.setAttribute('d', way);
      trail.setAttribute('d', way);
      const rings = lows.map((low) => disk(onto(low), 1.5 * r)).join('');
      under.setAttribute('d', rings);
      minima.setAttribute('d', rings);
      here.setAttribute('d', isWhole ? disk(onto(place), 0.8 * r) : '');
    },
  };
}

function disk([x, y]: Spot, r: number): string {
  return `M${px(x - r)} ${px(y)}a${px(r)} ${px(r)} 0 1 0 ${px(2 * r)} 0a${px(r)} ${px(r)} 0 1 0 ${px(-2 * r)} 0z`;
}
