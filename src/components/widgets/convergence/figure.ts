import type { Drawing } from '../../figures/drawing.ts';
import { type KeptChart, keepChart } from '../../figures/keptChart.ts';
import { spreadOut } from '../../figures/marks.ts';
import { compactBelow } from '../../figures/pairLayout.ts';
import { type Box, figureRoot, px, svg, text } from '../../figures/svg.ts';
import { wordsWidth } from '../../figures/words.ts';
import type { ConvergenceData } from './convergence.ts';
import { type Duels, medianArrival } from './duels.ts';
import { medianLine, pairMarks } from './figureMarks.ts';

export interface ConvergenceLabels {
  readonly with: string;
  readonly without: string;
  /** Over each block: which learning rates, and how many times the steps. */
  readonly equal: string;
  readonly best: string;
  readonly equalTimes: string;
  readonly bestTimes: string;
  readonly step: string;
  readonly never: string;
  seed(seed: number): string;
  number(value: number): string;
}

export interface ConvergenceOptions {
  readonly document: Document;
  readonly width: number;
  readonly description: string;
  labels(data: ConvergenceData): ConvergenceLabels;
}

interface Page {
  readonly document: Document;
  readonly width: number;
  readonly fontSize: number;
  readonly labels: ConvergenceLabels;
  readonly steps: number;
}

/** Height over width: the same whatever is drawn. */
const aspect = { compact: 1.42, wide: 0.5 } as const;

/** Two blocks of races on one axis of steps: both networks at one learning rate, and each at its own; a row per seed. */
export function figure(data: ConvergenceData, options: ConvergenceOptions): Drawing<ConvergenceData> {
  const { document, width } = options;
  const isCompact = width < compactBelow;
  const fontSize = isCompact ? 12 : 14;
  const height = Math.round(width * (isCompact ? aspect.compact : aspect.wide));
  const element = figureRoot(document, { description: options.description, width, height, fontSize });
  const charts = [keepChart(), keepChart()] as const;
  const update = (now: ConvergenceData) => {
    const page = { document, width, fontSize, labels: options.labels(now), steps: now.steps };
    const { labels } = page;
    const top = 1.7 * fontSize;
    const room = height - top - 1.2 * fontSize;
    const [first, second] = isCompact
      ? [
          { x: 0, y: top, width, height: room / 2 - 4 },
          { x: 0, y: top + room / 2 + 4, width, height: room / 2 - 4 },
        ]
      : [
          { x: 0, y: top, width: width / 2 - 12, height: room },
          { x: width / 2 + 12, y: top, width: width / 2 - 12, height: room },
        ];
    element.replaceChildren(
      ...names(page),
      block(now.equal, labels.equal, labels.equalTimes, first, charts[0], page),
      block(now.best, labels.best, labels.bestTimes, second, charts[1], page),
      text(document, labels.step, { class: 'axis-name', x: width, y: height - 3, 'text-anchor': 'end' }),
    );
  };
  update(data);
  return { element, update };
}

/** Which mark is whose. */
function names({ document, fontSize, labels }: Page): SVGElement[] {
  const y = fontSize;
  const first = text(document, `● ${labels.with}`, { class: 'name net-with', y });
  const x = wordsWidth(`● ${labels.with}`, fontSize * 1.15) + 2 * fontSize;
  return [first, text(document, `■ ${labels.without}`, { class: 'name net-without', x: px(x), y })];
}

function block(duels: Duels, title: string, times: string, box: Box, kept: KeptChart, page: Page): SVGElement {
  const { document, fontSize, labels, steps } = page;
  const { pairs } = duels;
  const hasNames = pairs.length <= 6;
  const left = hasNames ? wordsWidth(labels.seed(10), fontSize) + 6 : 6;
  const never = wordsWidth(labels.never, fontSize);
  const ground = kept.at({
    document,
    box,
    fontSize,
    margins: { top: 3.6 * fontSize, right: never + 1.6 * fontSize, bottom: 1.8 * fontSize, left },
    x: { domain: [0, steps], ticks: Array.from({ length: steps / 100 + 1 }, (_, i) => 100 * i) },
    y: { domain: [pairs.length - 0.4, -0.6], ticks: [] },
    number: labels.number,
  });
  const lane = box.width - never / 2 - 0.25 * fontSize;
  const place = { document, ground, lane };
  const foot = { class: 'quiet', x: px(lane), y: px(ground.bottom + 1.35 * fontSize), 'text-anchor': 'middle' };
  const parts = [
    text(document, title, { class: 'corner', y: px(1.2 * fontSize) }),
    text(document, times, { class: 'corner', x: px(box.width), y: px(1.2 * fontSize), 'text-anchor': 'end' }),
    text(document, labels.never, foot),
    ...medians(duels, place, page),
    ...pairs.flatMap((pair, row) => pairMarks(pair, row, pairs.length, place)),
    ...(hasNames ? pairs.map((pair, row) => rowName(labels.seed(pair.seed), ground.y(row), page)) : []),
  ];
  kept.put(svg(document, 'g', {}, parts));
  return ground.element;
}

function rowName(words: string, y: number, { document }: Page): SVGElement {
  return text(document, words, { class: 'quiet', y: px(y), dy: '0.36em' });
}

/** A line at each median, with its number above. */
function medians(duels: Duels, place: Parameters<typeof medianLine>[1], { document, fontSize, labels }: Page) {
  const nets = ['with', 'without'] as const;
  const known = nets.flatMap((net) => {
    const middle = medianArrival(duels, net);
    if (middle === undefined) return [];
    const x = middle === 'never' ? place.lane : place.ground.x(middle);
    return [{ net, x, words: middle === 'never' ? labels.never : labels.number(middle) }];
  });
  const widths = known.reduce((sum, { words }) => sum + wordsWidth(words, fontSize), 0);
  const gap = Math.max(2.6 * fontSize, widths / 2 + 0.6 * fontSize);
  const xs = spreadOut(
    known.map(({ x }) => x),
    gap,
    place.ground.left,
    place.lane,
  );
  const y = px(place.ground.top - 0.5 * fontSize);
  return known.flatMap(({ net, x, words }, i) => [
    medianLine(x, place, net),
    text(document, words, { class: `name net-${net}`, x: px(xs[i] ?? x), y, 'text-anchor': 'middle' }),
  ]);
}
