/** Four small charts: what α does before training to both networks, and what training then does to the weights. */
import type { Drawing } from '../../figures/drawing.ts';
import { figureRoot } from '../../figures/svg.ts';
import type { ScaleData } from './scaleInvariance.ts';
import { startPanels } from './startPanels.ts';
import { timePanels } from './timePanels.ts';

export interface ScaleLabels {
  /** Accessible name of the figure. */
  readonly description: string;
  /** Names of the four charts. */
  readonly loss: string;
  readonly gradient: string;
  readonly length: string;
  readonly rate: string;
  /** Names of the axes. */
  readonly alpha: string;
  readonly step: string;
  readonly with: string;
  readonly without: string;
  /** 'α = 10', at the end of a line. */
  times(alpha: number): string;
}

export interface ScaleOptions {
  readonly document: Document;
  /** CSS pixels: one of `figureWidths`. */
  readonly width: number;
  readonly labels: ScaleLabels;
  readonly number: (value: number) => string;
}

/** Below this width the charts stand in one column. */
const compactBelow = 460;

/** Draws the scale invariance; its axes are the same for any data. */
export function figure(data: ScaleData, options: ScaleOptions): Drawing<ScaleData> {
  const { document, width, labels } = options;
  const isCompact = width < compactBelow;
  const size = isCompact
    ? { width, height: 150, fontSize: 12 }
    : { width: (width - 24) / 2, height: 206, fontSize: 14 };
  const height = size.height * (isCompact ? 4 : 2);
  const boxes = [0, 1, 2, 3].map((i) => ({
    x: isCompact ? 0 : (i % 2) * (size.width + 24),
    y: isCompact ? i * size.height : Math.floor(i / 2) * size.height,
    width: size.width,
    height: size.height,
  }));
  const [loss, gradient, length, rate] = boxes as [Box, Box, Box, Box];
  const parts = [
    ...startPanels({ ...options, fontSize: size.fontSize, boxes: { loss, gradient } }),
    ...timePanels({ ...options, fontSize: size.fontSize, boxes: { length, rate }, steps: data.totalSteps }),
  ];
  const element = figureRoot(
    document,
    { description: labels.description, width, height, fontSize: size.fontSize },
    parts.map((part) => part.element),
  );
  const update = (next: ScaleData) => {
    for (const part of parts) part.update(next);
  };
  update(data);
  return { element, update };
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
