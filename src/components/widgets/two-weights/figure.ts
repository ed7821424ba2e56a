/** Two losses over the plane of two weights, and descents on them from one start. Pure: draws in any document. */
import { clippedPath } from '../../figures/clipped.ts';
import type { Drawing } from '../../figures/drawing.ts';
import { heightScale } from '../../figures/heights.ts';
import { compactBelow } from '../../figures/pairLayout.ts';
import { type Contender, headerHeight, panel } from '../../figures/panel.ts';
import { relief, type SquareRaster } from '../../figures/relief.ts';
import { figureRoot, moveTo, px, svg, text } from '../../figures/svg.ts';

type Spot = readonly [first: number, second: number];

interface DrawnDescent {
  readonly path: readonly Spot[];
  readonly arrivedAt: number | undefined;
  readonly isDiverged: boolean;
}

interface DrawnNet extends SquareRaster {
  /** One per learning rate. */
  readonly descents: readonly DrawnDescent[];
}

export interface DescentsFigure {
  readonly with: DrawnNet;
  readonly without: DrawnNet;
  readonly start: Spot;
  /** Index of the learning rate whose path is drawn large. */
  readonly chosen: number;
}

export interface DescentsLabels {
  readonly description: string;
  readonly with: string;
  readonly without: string;
  /** Above the lines of outcomes. */
  readonly rate: string;
  readonly outcome: string;
}

export interface DescentsOptions {
  readonly document: Document;
  readonly width: number;
  readonly labels: DescentsLabels;
  /** Half the width of the square of weights. */
  readonly extent: number;
  readonly rates: readonly string[];
  /** What became of a descent, in a few words. */
  readonly outcome: (descent: DrawnDescent) => string;
}

/** Steps marked on the path: later ones lie close together. */
const stepsShown = 40;

const limits = { lowest: 0.01, highest: 100 } as const;

export function figure(data: DescentsFigure, options: DescentsOptions): Drawing<DescentsFigure> {
  const { document, width, labels } = options;
  const fontSize = width < compactBelow ? 12 : 14;
  const gap = width < compactBelow ? 12 : 24;
  const size = Math.floor((width - gap) / 2);
  const header = headerHeight(fontSize, false);
  const foot = header + size;
  const height = Math.round(foot + fontSize * (4 + 1.45 * options.rates.length));
  const side = (contender: Contender, x: number) => {
    const picture = plane(options, size, fontSize);
    const box = { x, y: header, width: size, height: size };
    const title = labels[contender];
    const { element } = panel(document, picture.element, { contender, title, box, fontSize, stacked: false });
    const lines = outcomes(options, contender, size, fontSize);
    lines.element.setAttribute('transform', moveTo(x, foot));
    return { picture, lines, elements: [element, lines.element] };
  };
  const sides = { with: side('with', 0), without: side('without', width - size) };
  const element = figureRoot(document, { name: 'descents', description: labels.description, width, height, fontSize }, [
    ...sides.with.elements,
    ...sides.without.elements,
  ]);
  const update = (next: DescentsFigure) => {
    const scale = heightScale(lossesOf(next), limits);
    for (const contender of ['with', 'without'] as const) {
      sides[contender].picture.update(next[contender], next, scale);
      sides[contender].lines.update(next[contender], next.chosen);
    }
  };
  update(data);
  return { element, update };
}

function* lossesOf(data: DescentsFigure): Iterable<number> {
  for (const { losses } of [data.with, data.without]) yield* Array.from(losses);
}

/** One surface with its descents: the chosen one large, the others faint. */
function plane({ document, extent, rates }: DescentsOptions, size: number, fontSize: number) {
  const ground = relief(document, size);
  const path = (name: string) => svg(document, 'path', { class: name });
  const faint = rates.map(() => path('trail-faint'));
  const [casing, trail, steps, end, start] = ['trail-casing', 'trail', 'trail-step', 'trail-end', 'trail-start'].map(
    path,
  ) as [SVGPathElement, SVGPathElement, SVGPathElement, SVGPathElement, SVGPathElement];
  const w1 = text(document, 'w₁ →', { class: 'on-map', x: size - 6, y: size - 7, 'text-anchor': 'end' });
  const w2 = text(document, 'w₂ ↑', { class: 'on-map', x: 6, y: px(fontSize * 1.3) });
  const frame = { class: 'plane weights', width: size, height: size, viewBox: `0 0 ${size} ${size}` };
  const marks = [...faint, casing, trail, steps, end, start, w1, w2];
  const element = svg(document, 'svg', frame, [ground.element, ...marks]);
  const onto = ([x, y]: Spot): Spot => [(size * (1 + x / extent)) / 2, (size * (1 - y / extent)) / 2];
  const way = ({ path: places }: DrawnDescent) => clippedPath(places.map(onto), size);
  return {
    element,
    update(net: DrawnNet, { start: from, chosen }: DescentsFigure, scale: Parameters<typeof ground.update>[1]) {
      ground.update(net, scale);
      faint.forEach((line, i) => {
        line.setAttribute('d', i === chosen ? '' : way(net.descents[i] as DrawnDescent));
      });
      const descent = net.descents[chosen] as DrawnDescent;
      const line = way(descent);
      casing.setAttribute('d', line);
      trail.setAttribute('d', line);
      const inside = descent.path
        .slice(1, stepsShown)
        .filter((place) => place.every((weight) => Math.abs(weight) <= extent));
      steps.setAttribute('d', inside.map((place) => disk(onto(place), fontSize * 0.16)).join(''));
      const last = descent.path.at(-1) ?? from;
      const isInside = last.every((weight) => Math.abs(weight) <= extent);
      end.setAttribute('d', isInside && !descent.isDiverged ? square(onto(last), fontSize * 0.36) : '');
      start.setAttribute('d', disk(onto(from), fontSize * 0.5));
    },
  };
}

/** What became of the descent at each learning rate. */
function outcomes(options: DescentsOptions, contender: Contender, size: number, fontSize: number) {
  const { document, labels, rates, outcome } = options;
  const right = { x: size, 'text-anchor': 'end' };
  const heads = [
    text(document, labels.rate, { class: 'quiet', y: px(fontSize * 1.6) }),
    text(document, labels.outcome, { class: 'quiet', y: px(fontSize * 1.6), ...right }),
  ];
  const lines = rates.map((rate, i) => {
    const y = px(fontSize * (3.2 + 1.45 * i));
    const shade = svg(document, 'rect', { y: px(y - fontSize * 1.08), width: size, height: px(fontSize * 1.5) });
    const name = text(document, rate, { class: 'quiet', x: px(fontSize * 0.3), y });
    const words = text(document, '', { y, ...right, x: px(size - fontSize * 0.3) });
    return { shade, name, words };
  });
  const parts = lines.flatMap(({ shade, name, words }) => [shade, name, words]);
  return {
    element: svg(document, 'g', { class: `outcomes net-${contender}` }, [...heads, ...parts]),
    update({ descents }: DrawnNet, chosen: number) {
      lines.forEach(({ shade, words }, i) => {
        const descent = descents[i] as DrawnDescent;
        shade.setAttribute('class', i === chosen ? 'chosen' : 'unchosen');
        words.setAttribute('class', descent.arrivedAt === undefined ? 'quiet' : 'name');
        words.textContent = outcome(descent);
      });
    },
  };
}

function disk([x, y]: Spot, r: number): string {
  return `M${px(x - r)} ${px(y)}a${px(r)} ${px(r)} 0 1 0 ${px(2 * r)} 0a${px(r)} ${px(r)} 0 1 0 ${px(-2 * r)} 0z`;
}

function square([x, y]: Spot, r: number): string {
  return `M${px(x - r)} ${px(y - r)}h${px(2 * r)}v${px(2 * r)}h${px(-2 * r)}z`;
}
