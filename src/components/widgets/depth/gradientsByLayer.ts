import { type Chart, chart } from '../../figures/chart.ts';
import { dot, type EndLabel, endLabels, line, linePath } from '../../figures/marks.ts';
import { px, svg, text } from '../../figures/svg.ts';
import type { DepthData } from './depth.ts';
import { drawnOwners, marginsAt, type Part, type PartOptions } from './part.ts';

const range = [0.01, 1e5] as const;

/** Length of the gradient from the last layer back to the second, with the line of theory. */
export function gradientsByLayer(data: DepthData, options: PartOptions): Part {
  const element = svg(options.document, 'g');
  let ground: Chart | undefined;
  let depth = 0;
  const marks = svg(options.document, 'g');
  const update = (next: DepthData) => {
    if (!ground || depth !== next.depth) {
      ground = groundOf(next.depth, options);
      ground.element.appendChild(marks);
      element.replaceChildren(ground.element);
      depth = next.depth;
    }
    marks.replaceChildren(...marksOf(next, ground, options));
  };
  update(data);
  return { element, update };
}

function groundOf(depth: number, { document, place, fontSize, labels, number }: PartOptions): Chart {
  const ground = chart({
    document,
    box: place,
    margins: marginsAt(fontSize, 4.1),
    fontSize,
    number,
    x: { domain: [0, depth - 2], ticks: ticksOf(depth - 2) },
    y: { domain: range, type: 'log', ticks: [0.01, 1, 100, 10_000], grid: true },
  });
  const below = { class: 'axis-name', x: ground.left, y: px(place.height - 0.4 * fontSize) };
  ground.element.append(
    text(document, labels.gradient, { class: 'axis-name', y: px(fontSize) }),
    text(document, labels.theory, { class: 'quiet', y: px(2.35 * fontSize) }),
    text(document, labels.back, below),
  );
  return ground;
}

/** A few whole numbers from 0 on. */
function ticksOf(last: number): number[] {
  const gap = last > 40 ? 20 : last > 12 ? 10 : last > 6 ? 4 : 1;
  return Array.from({ length: Math.floor(last / gap) + 1 }, (_, i) => i * gap);
}

function marksOf({ gradients, theory }: DepthData, ground: Chart, { document, fontSize, labels }: PartOptions) {
  const places = (lengths: readonly number[]) =>
    lengths.map((length, back) => [ground.x(back), ground.y(length)] as const);
  const known = drawnOwners.flatMap((owner) => {
    const points = places(gradients[owner] ?? []);
    return points.length > 0 ? [{ owner, points }] : [];
  });
  const ends = known.map(({ owner, points }): EndLabel => {
    const [x, y] = points.at(-1) ?? [0, 0];
    return { owner, words: labels.net(owner), x, y };
  });
  return [
    ...known.map(({ owner, points }) => line(document, owner, points)),
    svg(document, 'path', { class: 'ink-line dashed-line', d: linePath(places(theory)) }),
    ...ends.map(({ owner, x, y }) => dot(document, owner, x, y, 4.5)),
    ...endLabels(document, ends, { fontSize, top: ground.top, bottom: ground.bottom }),
  ];
}
