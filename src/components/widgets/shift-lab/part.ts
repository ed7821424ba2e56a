/** What the parts of the figure share. */
import type { Box } from '../../figures/svg.ts';
import type { LabData, Range } from './lab.ts';

export interface LabOptions {
  readonly document: Document;
  readonly width: number;
  readonly labels: LabLabels;
  readonly number: (value: number) => string;
}

export interface LabLabels extends Readonly<Record<Range, string>> {
  readonly description: string;
  readonly network: string;
  readonly target: string;
  readonly error: string;
  readonly step: string;
  /** What comes in halfway. */
  readonly change: Readonly<Record<'onlyNew' | 'both', string>>;
  readonly constant: string;
  readonly twin: (step: number) => string;
}

/** Parts of the figure share its options. */
export interface PartOptions extends LabOptions {
  readonly box: Box;
  readonly fontSize: number;
}

/** A part of the figure, brought up to date in place. */
export interface Part {
  readonly element: SVGElement;
  update(data: LabData): void;
}

/** Room beside every plot: for the words at its left, and for the names at the ends of its lines. */
export const sides = { left: 48, right: 64 } as const;

/** Height of a rail: a thumb's breadth. */
export const railHeight = 44;
