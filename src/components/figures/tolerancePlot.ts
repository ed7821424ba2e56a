import type { Tolerance } from '../sweeps/tolerance.ts';
import type { Drawing } from './drawing.ts';
import { type KeptChart, keepChart } from './keptChart.ts';
import { dot } from './marks.ts';
import { compactBelow } from './pairLayout.ts';
import type { Contender } from './panel.ts';
import { type Box, figureRoot, px, svg, text } from './svg.ts';
import { cross, toleranceMarks } from './toleranceMarks.ts';
import { wordsWidth } from './words.ts';

/** The words on the figure; asked for anew whenever it changes. */
export interface ToleranceLabels {
  readonly with: string;
  readonly without: string;
  /** In the corner of each panel. */
  readonly notes: Readonly<Record<Contender, string>>;
  readonly value: string;
  readonly setting: string;
  readonly trained: string;
  readonly stalled: string;
  readonly diverged: string;
  settingTick(value: number): string;
  valueTick(value: number): string;
}

export interface ToleranceOptions<Data extends Tolerance> {
  readonly document: Document;
  readonly width: number;
  readonly description: string;
  labels(data: Data): ToleranceLabels;
}

/** Height over width: the same whatever is drawn. */
const aspect = { compact: 1.28, wide: 0.66 } as const;

/** Two panels, one above the other, on one logarithmic axis of the setting: a mark per run, the median, usable values shaded. */
export function tolerancePlot<Data extends Tolerance>(data: Data, options: ToleranceOptions<Data>): Drawing<Data> {
  const { document, width } = options;
  const isCompact = width < compactBelow;
  const fontSize = isCompact ? 12 : 14;
  const height = Math.round(width * (isCompact ? aspect.compact : aspect.wide));
  const element = figureRoot(document, {
    name: 'tolerance',
    description: options.description,
    width,
    height,
    fontSize,
  });
  const charts = { with: keepChart(), without: keepChart() };
  const update = (now: Data) => {
    element.replaceChildren(...parts(now, options.labels(now), { document, width, height, fontSize, charts }));
  };
  update(data);
  return { element, update };
}

interface Page {
  readonly document: Document;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly charts: Readonly<Record<Contender, KeptChart>>;
}

function parts(data: Tolerance, labels: ToleranceLabels, page: Page): SVGElement[] {
  const { width, height, fontSize } = page;
  const [header, axis, key, gap] = [1.9 * fontSize, 2 * fontSize, 1.9 * fontSize, 1.1 * fontSize];
  const extra = isCrowded(labels, page) ? 1.4 * fontSize : 0;
  const side = (height - 2 * header - axis - key - gap - extra - 1.4 * fontSize) / 2;
  const upper = { x: 0, y: 1.2 * fontSize, width, height: header + side };
  const lower = { x: 0, y: upper.y + upper.height + gap, width, height: header + side + axis };
  return [
    ...panel(data, labels, 'with', upper, false, page),
    ...panel(data, labels, 'without', lower, true, { ...page, height: height - extra }),
    keyLine(data, labels, height - 0.5 * fontSize, page),
  ];
}

function panel(
  data: Tolerance,
  labels: ToleranceLabels,
  net: Contender,
  box: Box,
  isLast: boolean,
  { document, fontSize, width, height: bottom, charts }: Page,
): SVGElement[] {
  const columns = data[net];
  const { height } = data;
  const places = columns.map(({ at }) => at);
  const step = (places.at(-1) as number) / (places.at(-2) as number);
  const half = Math.sqrt(step);
  const ground = charts[net].at({
    document,
    box,
    fontSize,
    margins: { top: 1.9 * fontSize, right: 4, bottom: isLast ? 2 * fontSize : 2, left: Math.round(3.4 * fontSize) },
    x: {
      domain: [(places[0] as number) / half, (places.at(-1) as number) * half],
      type: 'log',
      ticks: isLast ? tickPlaces(places) : [],
      format: labels.settingTick,
    },
    y: { domain: height.domain, type: height.type, ticks: height.ticks, grid: true, format: labels.valueTick },
    number: String,
  });
  const title = fontSize * 1.1;
  const marks = svg(document, 'g', { class: `panel net-${net}` }, [
    text(document, labels[net], { class: `name net-${net}`, y: px(title) }),
    text(document, labels.notes[net], { class: 'corner', x: box.width, y: px(title), 'text-anchor': 'end' }),
    ...toleranceMarks({ document, ground, net, half }, columns, height.target),
  ]);
  charts[net].put(marks);
  const setting = text(document, labels.setting, {
    class: 'axis-name',
    x: px(width - 4),
    y: px(bottom - 0.5 * fontSize),
    'text-anchor': 'end',
  });
  const value = text(document, labels.value, { class: 'axis-name', y: px(0.95 * fontSize) });
  return isLast ? [ground.element, setting] : [ground.element, value];
}

/** Each value where they are few, else each power of ten. */
function tickPlaces(places: readonly number[]): number[] {
  const few = places.length <= 6;
  return places.filter((at) => few || Math.abs(Math.log10(at) - Math.round(Math.log10(at))) < 0.01);
}

const statesOf = ({ trained, stalled, diverged }: ToleranceLabels) => [trained, stalled, diverged];

/** From the middle of one mark of the key to the next. */
const keyPitch = (words: string, fontSize: number): number => 9 + wordsWidth(words, fontSize) + 1.6 * fontSize;

/** Whether the key leaves no room for the name of the axis on its line. */
function isCrowded(labels: ToleranceLabels, { width, fontSize }: Page): boolean {
  const key = statesOf(labels).reduce((sum, words) => sum + keyPitch(words, fontSize), 6);
  return key + wordsWidth(labels.setting, fontSize) > width;
}

/** What the three marks mean. */
function keyLine({ height }: Tolerance, labels: ToleranceLabels, y: number, { document, fontSize }: Page): SVGElement {
  const group = svg(document, 'g', { class: 'key-line' });
  if (height.target === undefined) return group;
  let x = 6;
  statesOf(labels).forEach((words, i) => {
    const at = y - 0.36 * fontSize;
    const shape = i === 2 ? cross(document, 'with', x, at) : dot(document, 'with', x, at);
    shape.setAttribute('class', ['dot ink', 'dot hollow ink', 'cross ink'][i] as string);
    group.appendChild(shape);
    group.appendChild(text(document, words, { class: 'quiet', x: px(x + 9), y: px(y) }));
    x += keyPitch(words, fontSize);
  });
  return group;
}
