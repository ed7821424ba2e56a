import { type Chart, chart } from '../../figures/chart.ts';
import { dot, type EndLabel, endLabels, line } from '../../figures/marks.ts';
import { px, svg, text } from '../../figures/svg.ts';
import type { DepthData } from './depth.ts';
import { drawnOwners, marginsAt, type Part, type PartOptions } from './part.ts';

/** Chance of three classes. */
const chance = 1 / 3;

/** Test accuracy after training, over the number of hidden layers. */
export function accuracyByDepth(data: DepthData, options: PartOptions): Part {
  const { document, place, fontSize, labels, number } = options;
  const ground = chart({
    document,
    box: place,
    margins: marginsAt(fontSize, 3.6),
    fontSize,
    number,
    x: { domain: [3, 51], ticks: data.depths.filter((it) => it !== 10) },
    y: { domain: [0, 1], ticks: [0, 0.5, 1], grid: true, format: labels.share },
  });
  const level = px(ground.y(chance));
  const marks = svg(document, 'g');
  ground.element.append(
    text(document, labels.right, { class: 'axis-name', y: px(fontSize) }),
    text(document, labels.trained, { class: 'quiet', y: px(2.35 * fontSize) }),
    text(document, labels.layers, { class: 'axis-name', x: ground.left, y: px(place.height - 0.4 * fontSize) }),
    svg(document, 'path', { class: 'chance', d: `M${ground.left} ${level}H${ground.right}` }),
    text(document, labels.guessing, { class: 'quiet', x: px(ground.left + 4), y: level, dy: '1.1em' }),
    marks,
  );
  const update = (next: DepthData) => void marks.replaceChildren(...marksOf(next, ground, options));
  update(data);
  return { element: ground.element, update };
}

function marksOf(data: DepthData, ground: Chart, { document, fontSize, labels }: PartOptions): SVGElement[] {
  const at = px(ground.x(data.trained));
  const chosen = svg(document, 'path', { class: 'ink-line', d: `M${at} ${px(ground.bottom)}V${px(ground.top)}` });
  const lines = drawnOwners.map((owner) => ({
    owner,
    points: data.accuracies[owner].map((share, i) => ({
      layers: data.depths[i] as number,
      x: ground.x(data.depths[i] as number),
      y: share === undefined ? Number.NaN : ground.y(share),
    })),
  }));
  const marks = lines.flatMap(({ owner, points }) => [
    line(
      document,
      owner,
      points.map(({ x, y }) => [x, y] as const),
    ),
    ...points.flatMap(({ layers, x, y }) =>
      Number.isFinite(y) ? [dot(document, owner, x, y, layers === data.trained ? 6 : 3.5)] : [],
    ),
  ]);
  const ends = lines.flatMap(({ owner, points }): EndLabel[] => {
    const last = points.at(-1);
    return last && Number.isFinite(last.y) ? [{ owner, words: labels.net(owner), x: last.x, y: last.y }] : [];
  });
  return [chosen, ...marks, ...endLabels(document, ends, { fontSize, top: ground.top, bottom: ground.bottom })];
}
