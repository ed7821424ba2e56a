/** The target, what the network makes of it, and the examples it has just seen. Its color shows how far it is off. */
import { curveRange, shownCurve, shownPlaces } from '../../../engine/experiments/curveFit.ts';
import { chart } from '../../figures/chart.ts';
import { linePath, spreadOut } from '../../figures/marks.ts';
import { px, svg, text } from '../../figures/svg.ts';
import type { LabData, Range } from './lab.ts';
import { type Part, type PartOptions, sides } from './part.ts';

const heights = [-4, 4] as const;
const ranges = ['train', 'test'] as const satisfies readonly Range[];

export function curvePanel({ document, box, fontSize, labels, number }: PartOptions): Part {
  const ground = chart({
    document,
    box,
    fontSize,
    number,
    margins: { top: 8, right: sides.right, bottom: 20, left: sides.left },
    x: { domain: curveRange, ticks: [-3, -2, -1, 0, 1, 2, 3] },
    y: { domain: heights, ticks: [-4, -2, 0, 2, 4] },
  });
  const { left, right, top, bottom } = ground;
  const [width, height] = [right - left, bottom - top];
  const x = (value: number) => ground.x(value) - left;
  // A fit may leave the picture: what is beyond its edges is cut off, not bent.
  const y = (value: number) => ((heights[1] - value) / (heights[1] - heights[0])) * height;
  const xs = shownPlaces.map(x);
  const path = (name: string) => svg(document, 'path', { class: name });
  const bands = perRange((range) => path(`ground range-${range}`));
  const gaps = perRange((range) => path(`gap range-${range}`));
  const target = svg(document, 'path', { class: 'target', d: linePath(along(shownCurve, xs, y)) });
  const [fit, examples] = [path('fit'), path('sight')];
  const inside = svg(
    document,
    'svg',
    { class: 'plane', x: left, y: top, width, height, viewBox: `0 0 ${px(width)} ${px(height)}` },
    [bands.train, bands.test, gaps.train, gaps.test, target, examples, fit],
  );
  const names = [
    text(document, labels.network, { class: 'fit-name', x: right + 6, dy: '0.36em' }),
    text(document, labels.target, { class: 'quiet', x: right + 6, dy: '0.36em' }),
  ];
  ground.element.append(inside, ...names);
  return {
    element: ground.element,
    update(data) {
      fit.setAttribute('d', linePath(along(data.fit, xs, y)));
      examples.setAttribute('d', data.examples.map(([at, value]) => circle(x(at), y(value))).join(''));
      for (const range of ranges) {
        const [from, to] = data.spans[range];
        bands[range].setAttribute('d', `M${px(x(from))} 0V${px(height)}H${px(x(to))}V0z`);
        gaps[range].setAttribute('d', gapPath(data, range, xs, y));
      }
      const ends = [data.fit.at(-1), shownCurve.at(-1)].map((value) => top + y(value ?? 0));
      const places = spreadOut(ends, 1.2 * fontSize, top + 6, bottom - 6);
      names.forEach((name, i) => {
        name.setAttribute('y', String(px(places[i] ?? 0)));
      });
    },
  };
}

function perRange<T>(make: (range: Range) => T): Record<Range, T> {
  return { train: make('train'), test: make('test') };
}

type Scale = (value: number) => number;

function* along(values: ArrayLike<number>, xs: readonly number[], y: Scale): Generator<readonly [number, number]> {
  for (let i = 0; i < values.length; i++) yield [xs[i] ?? 0, y(values[i] ?? 0)];
}

/** The area between network and target, in a range. */
function gapPath({ fit, spans }: LabData, range: Range, xs: readonly number[], y: Scale): string {
  const [from, to] = spans[range];
  const inside = shownPlaces.flatMap((place, i) => (place >= from && place <= to && i < fit.length ? [i] : []));
  const at = (values: ArrayLike<number>) => (i: number) => `${px(xs[i] ?? 0)} ${px(y(values[i] ?? 0))}`;
  const there = inside.map(at(fit));
  const back = inside.toReversed().map(at(shownCurve));
  return inside.length > 1 ? `M${[...there, ...back].join('L')}z` : '';
}

function circle(x: number, y: number): string {
  return `M${px(x - 2)} ${px(y)}a2 2 0 1 0 4 0a2 2 0 1 0 -4 0z`;
}
