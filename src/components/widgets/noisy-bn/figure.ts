/**
 * Shifted distributions as a picture: above, how well each of four networks does; in the middle, over the same steps, how
 * far its distributions move; below, the distributions of one unit. The axes are those of every setting, and each width has one shape.
 */
import { type Chart, chart } from '../../figures/chart.ts';
import type { Drawing } from '../../figures/drawing.ts';
import { dot, line, linePath, spreadOut } from '../../figures/marks.ts';
import { figureRoot, px, svg, text } from '../../figures/svg.ts';
import { wordsWidth } from '../../figures/words.ts';
import { type Network, owners } from './networks.ts';
import type { NoiseData, NoisyNetwork, Reading, View } from './noise.ts';
import { ridgeRow, ridgeRowHeight } from './ridgeRow.ts';

export interface NoiseLabels {
  readonly description: string;
  readonly names: Readonly<Record<Network, string>>;
  readonly accuracy: Readonly<Record<View, string>>;
  readonly move: string;
  /** Title of the ridges, and name of their axis. */
  readonly inputs: string;
  /** In place of the ridges of a unit that gives zeros alone. */
  readonly dead: string;
  readonly value: string;
  readonly step: string;
  readonly percent: (share: number) => string;
}

export interface NoiseOptions {
  readonly document: Document;
  readonly width: number;
  readonly labels: NoiseLabels;
  readonly number: (value: number) => string;
}

const networks = Object.keys(owners) as readonly Network[];

const wideFrom = 560;
const aspect = { narrow: 328 / 360, wide: 720 / 440 } as const;

/** Ends of the axis of moves: they hold those of every setting. */
const moves = [0.0005, 8] as const;

/** Draws four networks at one step. The same data and options give the same markup, fresh or brought up to date. */
export function figure(data: NoiseData, options: NoiseOptions): Drawing<NoiseData> {
  const { document, width, labels, number } = options;
  const isWide = width >= wideFrom;
  const fontSize = isWide ? 14 : 12;
  const linesHeight = Math.round(width / (isWide ? aspect.wide : aspect.narrow));
  const upper = Math.round(linesHeight * 0.52);
  const foot = Math.round(ridgeRowHeight * fontSize);
  const height = linesHeight + foot;
  const widest = (all: readonly string[]) => Math.max(...all.map((each) => wordsWidth(each, fontSize)));
  const margins = {
    left: Math.ceil(widest([labels.percent(0.5), number(0.001)]) + 10),
    right: Math.ceil(widest(Object.values(labels.names)) + 14),
    top: Math.round(2.1 * fontSize),
  };
  const x = { domain: [0, data.totalSteps], ticks: [0, 50, 100, 150, 200] } as const;
  const shared = { document, fontSize, number };
  const above = chart({
    ...shared,
    box: { x: 0, y: 0, width, height: upper },
    margins: { ...margins, bottom: 0.6 * fontSize },
    x: { ...x, ticks: [] },
    y: { domain: [0, 1], ticks: [0, 0.5, data.target], grid: true, format: labels.percent },
  });
  const below = chart({
    ...shared,
    box: { x: 0, y: upper, width, height: linesHeight - upper },
    margins: { ...margins, bottom: 1.8 * fontSize },
    x: { ...x, label: labels.step },
    y: { domain: moves, type: 'log', ticks: [0.001, 0.01, 0.1, 1], grid: true },
  });
  const [accuracies, shifts] = [lines(document, above, labels, fontSize), lines(document, below, labels, fontSize)];
  const title = text(document, '', { class: 'axis-name', y: px(fontSize) });
  const arrivals = svg(document, 'g', { class: 'arrivals' });
  above.element.append(title, ...accuracies.parts, arrivals);
  below.element.append(text(document, labels.move, { class: 'axis-name', y: px(fontSize) }), ...shifts.parts);
  const inputs = ridgeRow({
    ...options,
    totalSteps: data.totalSteps,
    fontSize,
    box: { x: 0, y: linesHeight, width, height: foot },
  });
  const element = figureRoot(document, { description: labels.description, width, height, fontSize }, [
    above.element,
    below.element,
    inputs.element,
  ]);
  const update = (next: NoiseData) => {
    title.textContent = labels.accuracy[next.view];
    accuracies.update((network) => next[network].accuracies[next.view]);
    shifts.update((network) => next[network].moves);
    inputs.update(next);
    const arrived = next.view === 'training' ? networks.flatMap((network) => arrival(next, network)) : [];
    arrivals.replaceChildren(...arrived);
  };
  const arrival = (next: NoiseData, network: Network): SVGElement[] => {
    const at = (next[network] as NoisyNetwork).arrivedAt;
    if (at === undefined) return [];
    const [left, top] = [above.x(at), above.y(next.target)];
    const isFirst = network === 'batchNorm';
    return [
      dot(document, owners[network], left, top, 4.5),
      text(document, number(at), {
        class: `line-name net-${owners[network]}`,
        x: px(left + (isFirst ? -7 : 7)),
        y: px(top + (isFirst ? -0.5 : 1.1) * fontSize),
        'text-anchor': isFirst ? 'end' : 'start',
      }),
    ];
  };
  update(data);
  return { element, update };
}

/** One line per network, with its name at the end. */
function lines(document: Document, ground: Chart, labels: NoiseLabels, fontSize: number) {
  const drawn = networks.map((network) => ({
    network,
    path: line(document, owners[network], []),
    head: dot(document, owners[network], 0, 0),
    name: text(document, labels.names[network], { class: `line-name net-${owners[network]}`, dy: '0.36em' }),
  }));
  return {
    parts: [...drawn.map(({ path }) => path), ...drawn.flatMap(({ head, name }) => [head, name])],
    update(readingsOf: (network: Network) => readonly Reading[]) {
      const ends = drawn.map(({ network, path }) => {
        const readings = readingsOf(network);
        path.setAttribute('d', linePath(readings.map(({ step, value }) => [ground.x(step), ground.y(value)] as const)));
        const last = readings.at(-1);
        return last && { x: ground.x(last.step), y: ground.y(last.value) };
      });
      const heights = spreadOut(
        ends.map((end) => end?.y ?? ground.bottom),
        1.15 * fontSize,
        ground.top,
        ground.bottom,
      );
      drawn.forEach(({ head, name }, i) => {
        const end = ends[i];
        for (const part of [head, name]) part.setAttribute('visibility', end ? 'visible' : 'hidden');
        head.setAttribute('transform', `translate(${px(end?.x ?? 0)},${px(end?.y ?? 0)})`);
        name.setAttribute('x', String(px((end?.x ?? 0) + 8)));
        name.setAttribute('y', String(px(heights[i] as number)));
      });
    },
  };
}
