/** The parts of the figure, and what they need. */
import type { Box } from '../../figures/svg.ts';
import type { DepthData, NetOwner } from './depth.ts';

export interface DepthLabels {
  readonly description: string;
  readonly gradient: string;
  readonly theory: string;
  readonly back: string;
  readonly right: string;
  readonly trained: string;
  readonly layers: string;
  readonly guessing: string;
  net(owner: NetOwner): string;
  share(value: number): string;
}

export interface DepthOptions {
  readonly document: Document;
  readonly width: number;
  readonly labels: DepthLabels;
  readonly number: (value: number) => string;
}

/** A part in its place. */
export interface PartOptions extends DepthOptions {
  readonly place: Box;
  readonly fontSize: number;
}

export interface Part {
  readonly element: SVGElement;
  update(data: DepthData): void;
}

/** Drawn in this order: batch norm on top. */
export const drawnOwners = ['third', 'without', 'with'] as const;

/** Room around a part for two lines of words above, ticks and the name of the axis below, names of lines on the right. */
export function marginsAt(fontSize: number, left: number) {
  return { top: 3.4 * fontSize, right: 6.4 * fontSize, bottom: 3.2 * fontSize, left: left * fontSize };
}
