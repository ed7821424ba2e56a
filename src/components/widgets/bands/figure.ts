/**
 * The bands as a picture: one quantity over the steps of a training, with and without batch norm at one scale; below, how
 * the two differ in all three quantities. Text keeps its size at every width; the shape depends on the width alone.
 */
import type { Drawing } from '../../figures/drawing.ts';
import { compactBelow } from '../../figures/pairLayout.ts';
import { type Box, figureRoot, svg } from '../../figures/svg.ts';
import type { BandsData, Quantity } from './bands.ts';
import { type Ground, ground, netMarks } from './panel.ts';
import { ratioRows, ratiosHeight } from './ratios.ts';

export interface BandLabels {
  readonly description: string;
  readonly with: string;
  readonly without: string;
  readonly quantities: Readonly<Record<Quantity, string>>;
  readonly step: string;
  readonly ratios: string;
  readonly rows: Readonly<Record<Quantity, string>>;
  readonly paper: string;
  number(value: number): string;
  times(factor: number): string;
}

export interface BandOptions {
  readonly document: Document;
  readonly width: number;
  readonly labels: BandLabels;
}

const nets = ['with', 'without'] as const;

export interface Layout {
  readonly fontSize: number;
  readonly height: number;
  readonly plots: readonly [Box, Box];
  readonly ratios: number;
}

export function layoutOf(width: number): Layout {
  const isCompact = width < compactBelow;
  const fontSize = isCompact ? 12 : 14;
  const [left, gap, tall] = isCompact ? [28, 14, 132] : [36, 32, 190];
  const top = Math.round(3.1 * fontSize);
  const wide = (width - left - gap - 8) / 2;
  const plot = (x: number): Box => ({ x, y: top, width: wide, height: tall });
  const ratios = top + tall + Math.round(3.4 * fontSize);
  return {
    fontSize,
    plots: [plot(left), plot(left + wide + gap)],
    ratios,
    height: ratios + ratiosHeight(fontSize),
  };
}

/** Draws one moment: the ground of a quantity stays, the marks are few and drawn anew. */
export function figure(data: BandsData, options: BandOptions): Drawing<BandsData> {
  const { document, width, labels } = options;
  const layout = layoutOf(width);
  const marks = svg(document, 'g');
  const element = figureRoot(document, {
    name: 'bands-figure',
    description: labels.description,
    width,
    height: layout.height,
    fontSize: layout.fontSize,
  });
  let grounds: readonly Ground[] = [];
  let drawn: Quantity | undefined;
  const update = (next: BandsData) => {
    if (drawn !== next.quantity) {
      grounds = nets.map((net, i) => ground(document, net, i, next, layout, labels));
      element.replaceChildren(...grounds.map((one) => one.element), marks);
      drawn = next.quantity;
    }
    const rows = ratioRows(document, next, { y: layout.ratios, width, fontSize: layout.fontSize }, labels);
    marks.replaceChildren(
      ...nets.map((net, i) => netMarks(document, net, next[net], layout.plots[i as 0 | 1], grounds[i] as Ground)),
      rows,
    );
  };
  update(data);
  return { element, update };
}
