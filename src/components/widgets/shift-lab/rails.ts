/** The two ranges, each on a rail of its own under the curve: a bar between two grips that can be dragged. */
import { curveRange } from '../../../engine/experiments/curveFit.ts';
import { moveTo, px, svg, text } from '../../figures/svg.ts';
import type { Range } from './lab.ts';
import { type Part, type PartOptions, railHeight, sides } from './part.ts';

/** Ends of each range, by the param that holds it. */
const ends = { train: ['from', 'to'], test: ['newFrom', 'newTo'] } as const;

const grip = 'M-8 -9h16v18h-16zM-2.5 -4v8M2.5 -4v8';

export function rails({ document, box, labels }: PartOptions): Part {
  const width = box.width - sides.left - sides.right;
  const all = (['train', 'test'] as const).map((range, row) => rail(document, range, labels[range], width, row));
  return {
    element: svg(
      document,
      'g',
      { class: 'rails', transform: moveTo(box.x + sides.left, box.y) },
      all.map(({ element }) => element),
    ),
    update({ spans }) {
      for (const { range, show } of all) show(spans[range]);
    },
  };
}

/** The rail itself is as wide as the curve above it: who drags a grip finds the scale in its box. */
function rail(document: Document, range: Range, name: string, width: number, row: number) {
  const [low, high] = curveRange;
  const x = (value: number) => px(((value - low) / (high - low)) * width);
  const bar = svg(document, 'path', { class: 'bar' });
  const grips = ends[range].map((param) =>
    svg(document, 'g', { class: 'grip', 'data-drag': param }, [
      // Where neighbors meet, each is caught on its own rail.
      svg(document, 'rect', { class: 'catch', x: -22, y: -railHeight / 2, width: 44, height: railHeight }),
      svg(document, 'path', { d: grip }),
    ]),
  );
  const element = svg(
    document,
    'g',
    { class: `rail-of range-${range}`, transform: moveTo(0, railHeight * (row + 0.5)) },
    [
      text(document, name, { class: 'line-name', x: px(width + 14), dy: '0.36em' }),
      svg(document, 'path', { class: 'rule-line', 'data-rail': '', d: `M0 0H${px(width)}` }),
      bar,
      ...grips,
    ],
  );
  const show = ([from, to]: readonly [number, number]) => {
    bar.setAttribute('d', `M${x(from)} -3H${x(to)}V3H${x(from)}z`);
    grips.forEach((one, i) => {
      one.setAttribute('transform', moveTo(x(i === 0 ? from : to), 0));
    });
  };
  return { element, range, show };
}
