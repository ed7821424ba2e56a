/**
 * Batch sizes as a picture: how far the means of batches lie from the mean of all, and accuracy over batch size. Side by
 * side, one above the other on a phone; one aspect ratio for each.
 */
import { type Chart, chart } from '../../figures/chart.ts';
import type { Drawing } from '../../figures/drawing.ts';
import { dot, type EndLabel, endLabels, line } from '../../figures/marks.ts';
import { type Box, figureRoot, px, svg, text } from '../../figures/svg.ts';
import type { Accuracies, BatchSizeData } from './batchSize.ts';
import { binned, countIn } from './bins.ts';

export interface BatchSizeLabels {
  readonly description: string;
  readonly values: string;
  readonly deviations: string;
  readonly right: string;
  readonly guessing: string;
  readonly with: string;
  readonly without: string;
  size(): string;
  third(): string;
  means(size: number): string;
  share(share: number): string;
}

export interface BatchSizeOptions {
  readonly document: Document;
  readonly width: number;
  readonly labels: BatchSizeLabels;
  readonly number: (value: number) => string;
}

const owners = ['without', 'third', 'with'] as const;

/** Where a batch size stands. */
const octave = Math.log2;

/** Chance of ten classes. */
const chance = 0.1;

export function figure(data: BatchSizeData, options: BatchSizeOptions): Drawing<BatchSizeData> {
  const { document, width, labels } = options;
  const isNarrow = width < 460;
  const fontSize = isNarrow ? 12 : 14;
  const [left, right, height] = isNarrow
    ? [box(0, 0, width, 148), box(0, 156, width, 236), 392]
    : [box(0, 0, 284, 300), box(300, 0, width - 300, 300), 300];
  const spread = histogram(left, fontSize, options);
  const shares = accuracyChart(right, fontSize, options, data.sizes);
  const element = figureRoot(
    document,
    { name: 'batch-size-figure', description: labels.description, width, height, fontSize },
    [spread.element, shares.element],
  );
  const update = (next: BatchSizeData) => {
    spread.update(next);
    shares.update(next);
  };
  update(data);
  return { element, update };
}

function box(x: number, y: number, width: number, height: number): Box {
  return { x, y, width, height };
}

/** Something that is redrawn in front of its ground. */
function layered(document: Document, ground: Chart, marksOf: (data: BatchSizeData) => readonly SVGElement[]) {
  const marks = svg(document, 'g');
  ground.element.appendChild(marks);
  return {
    element: ground.element,
    update: (data: BatchSizeData) => void marks.replaceChildren(...marksOf(data)),
  };
}

function histogram(place: Box, fontSize: number, { document, labels, number }: BatchSizeOptions) {
  const margins = { top: 3.2 * fontSize, right: 8, bottom: 3.2 * fontSize, left: 8 };
  const ground = chart({
    document,
    box: place,
    margins,
    fontSize,
    number,
    x: { domain: [binned.low, binned.high], ticks: [-2, 0, 2] },
    y: { domain: [0, 1], ticks: [] },
  });
  const caption = text(document, labels.deviations, {
    class: 'axis-name',
    x: px((ground.left + ground.right) / 2),
    y: px(place.height - 0.35 * fontSize),
    'text-anchor': 'middle',
  });
  ground.element.appendChild(caption);
  return layered(document, ground, ({ means, values, batchSize }) => [
    bars(document, ground, countIn(means, binned.means), 'bar net-with', 1),
    outline(document, ground, countIn(values, binned.values), 0.5),
    text(document, labels.means(batchSize), { class: 'name net-with', x: ground.left, y: px(fontSize) }),
    text(document, labels.values, { class: 'quiet', x: ground.left, y: px(2.35 * fontSize) }),
  ]);
}

/** A histogram whose highest bar reaches a share of the height. */
function bars(document: Document, { x, y, bottom }: Chart, counts: readonly number[], name: string, reach: number) {
  const most = Math.max(1, ...counts);
  const span = (binned.high - binned.low) / counts.length;
  const d = counts.map((count, bin) => {
    if (count === 0) return '';
    const [from, to] = [x(binned.low + bin * span), x(binned.low + (bin + 1) * span)];
    return `M${px(from)} ${px(bottom)}V${px(y((reach * count) / most))}H${px(to)}V${px(bottom)}z`;
  });
  return svg(document, 'path', { class: name, d: d.join('') });
}

/** The upper edge of a histogram. */
function outline(document: Document, { x, y, bottom }: Chart, counts: readonly number[], reach: number) {
  const most = Math.max(1, ...counts);
  const span = (binned.high - binned.low) / counts.length;
  const steps = counts.map((count, bin) => `V${px(y((reach * count) / most))}H${px(x(binned.low + (bin + 1) * span))}`);
  const d = `M${px(x(binned.low))} ${px(bottom)}${steps.join('')}V${px(bottom)}`;
  return svg(document, 'path', { class: 'ink-line', d });
}

function accuracyChart(
  place: Box,
  fontSize: number,
  { document, labels, number }: BatchSizeOptions,
  sizes: readonly number[],
) {
  const [first, last] = [sizes[0] as number, sizes.at(-1) as number];
  const margins = { top: 2 * fontSize, right: 6.2 * fontSize, bottom: 3.2 * fontSize, left: 3.6 * fontSize };
  const ground = chart({
    document,
    box: place,
    margins,
    fontSize,
    number,
    // Powers of two stand at equal distances; an axis that knows so would leave out some of their names.
    x: { domain: [octave(first) - 0.3, octave(last) + 0.2], ticks: sizes.map(octave), format: (it) => number(2 ** it) },
    y: { domain: [0, 1], ticks: [0, 0.5, 1], grid: true, label: labels.right, format: labels.share },
  });
  const name = { class: 'axis-name', x: px(ground.left - fontSize), y: px(place.height - 0.35 * fontSize) };
  const level = px(ground.y(chance));
  ground.element.append(
    svg(document, 'path', { class: 'rule-line chance', d: `M${ground.left} ${level}H${ground.right}` }),
    text(document, labels.guessing, { class: 'quiet', x: px(ground.right + 8), y: level, dy: '0.36em' }),
  );
  return layered(document, ground, (data) => [
    text(document, labels.size(), name),
    ...accuracyMarks(document, ground, labels, fontSize, data),
  ]);
}

function accuracyMarks(
  document: Document,
  ground: Chart,
  labels: BatchSizeLabels,
  fontSize: number,
  data: BatchSizeData,
): SVGElement[] {
  const at = px(ground.x(octave(data.batchSize)));
  const chosen = svg(document, 'path', { class: 'ink-line', d: `M${at} ${px(ground.bottom)}V${px(ground.top)}` });
  const points = (shares: Accuracies) =>
    data.sizes.map((size, i) => [ground.x(octave(size)), ground.y(shares[i] ?? Number.NaN)] as const);
  const marks = owners.flatMap((owner) => {
    const places = points(data[owner]).map(
      ([x, y], i) => [x, typeof data[owner][i] === 'number' ? y : Number.NaN] as const,
    );
    return [
      line(document, owner, places),
      ...places.flatMap(([x, y], i) =>
        Number.isFinite(y) ? [dot(document, owner, x, y, data.sizes[i] === data.batchSize ? 6 : 3.5)] : [],
      ),
    ];
  });
  const names = { with: labels.with, without: labels.without, third: labels.third() };
  const ends = owners.flatMap((owner): EndLabel[] => {
    const lastShare = data[owner].at(-1);
    return typeof lastShare === 'number'
      ? [{ owner, words: names[owner], x: ground.x(octave(data.sizes.at(-1) as number)), y: ground.y(lastShare) }]
      : [];
  });
  const bounds = { fontSize, top: ground.top, bottom: ground.y(chance) - 1.2 * fontSize };
  return [chosen, ...marks, ...endLabels(document, ends, bounds)];
}
