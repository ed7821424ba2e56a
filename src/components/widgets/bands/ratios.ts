/** How many times as large each quantity is without batch norm, beside what the paper reports. */
import { moveTo, px, svg, text } from '../../figures/svg.ts';
import { wordsWidth } from '../../figures/words.ts';
import type { BandsData, Quantity } from './bands.ts';
import type { BandLabels } from './figure.ts';

const quantities = ['loss', 'gradient', 'smoothness'] as const satisfies readonly Quantity[];

/** Ends of the logarithmic axis of ratios. */
const ends = [0.3, 200] as const;
const ratioTicks = [1, 10, 100] as const;

/** Santurkar et al. 2018 say “close to two orders of magnitude” of the change of the gradient; of the others, no number. */
const reported: Readonly<Partial<Record<Quantity, number>>> = { gradient: 100 };

const rowHeight = (fontSize: number) => Math.round(2.1 * fontSize);

export function ratiosHeight(fontSize: number): number {
  return Math.round(1.4 * fontSize) + quantities.length * rowHeight(fontSize) + Math.round(1.8 * fontSize);
}

interface Place {
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
}

/** One row per quantity: a dot at its ratio; a rhombus where the paper reports one. */
export function ratioRows(
  document: Document,
  data: BandsData,
  { y: top, width, fontSize }: Place,
  labels: BandLabels,
): SVGElement {
  const left = Math.ceil(Math.max(...quantities.map((one) => wordsWidth(labels.rows[one], fontSize)))) + 16;
  const right = width - 12;
  const x = (ratio: number) => {
    const share = Math.log(Math.min(ends[1], Math.max(ends[0], ratio)) / ends[0]) / Math.log(ends[1] / ends[0]);
    return left + share * (right - left);
  };
  const head = Math.round(1.4 * fontSize);
  const bottom = head + quantities.length * rowHeight(fontSize);
  const parts: SVGElement[] = [text(document, labels.ratios, { class: 'quiet', y: px(0.4 * fontSize) })];
  for (const tick of ratioTicks) {
    const at = px(x(tick));
    parts.push(svg(document, 'path', { class: tick === 1 ? 'ink-line' : 'rule-line', d: `M${at} ${head}V${bottom}` }));
    parts.push(
      text(document, labels.times(tick), { class: 'quiet ratio-tick', x: at, y: px(bottom + 1.1 * fontSize) }),
    );
  }
  quantities.forEach((quantity, i) => {
    const y = head + rowHeight(fontSize) * (i + 0.5);
    const ratio = data.ratios[quantity];
    const [at, from] = [x(ratio), x(1)];
    const isChosen = quantity === data.quantity;
    parts.push(
      text(document, labels.rows[quantity], { class: isChosen ? 'chosen-row' : 'row-name', y: px(y), dy: '0.36em' }),
      svg(document, 'path', { class: 'ratio-way', d: `M${px(from)} ${px(y)}H${px(at)}` }),
      svg(document, 'circle', { class: 'ratio-dot', cx: px(at), cy: px(y), r: 5 }),
    );
    const isLeft = ratio < 1;
    const side = isLeft ? { x: px(from + 8) } : { x: px(at + 10) };
    const said = reported[quantity];
    if (said !== undefined) parts.push(...paperMark(document, x(said), y, fontSize, labels.paper, right));
    parts.push(text(document, labels.times(ratio), { class: 'ratio-words', ...side, y: px(y), dy: '0.36em' }));
  });
  return svg(document, 'g', { transform: moveTo(0, top) }, parts);
}

function paperMark(
  document: Document,
  x: number,
  y: number,
  fontSize: number,
  words: string,
  right: number,
): SVGElement[] {
  const isTight = x + wordsWidth(words, fontSize) + 10 > right;
  const side = isTight ? { x: px(right + 8), 'text-anchor': 'end' } : { x: px(x + 10) };
  return [
    svg(document, 'path', { class: 'paper-mark', d: `M${px(x - 5)} ${px(y)}l5 -5l5 5l-5 5z` }),
    text(document, words, {
      class: 'quiet paper-words',
      ...side,
      y: px(isTight ? y + 0.95 * fontSize : y),
      dy: '0.36em',
    }),
  ];
}
