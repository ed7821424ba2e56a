/** The parts of the figure, and what they need. */
import type { Box } from '../../figures/svg.ts';
import type { NetName, RecurrentData } from './recurrent.ts';

export interface RecurrentLabels {
  readonly description: string;
  readonly timeStep: string;
  readonly blank: string;
  readonly average: string;
  readonly right: string;
  readonly key: string;
  net(name: NetName): string;
  entering(name: NetName): string;
  share(value: number): string;
}

export interface RecurrentOptions {
  readonly document: Document;
  readonly width: number;
  readonly labels: RecurrentLabels;
  readonly number: (value: number) => string;
}

/** A part of the figure, in its place. */
export interface PartOptions extends RecurrentOptions {
  readonly place: Box;
  readonly fontSize: number;
}

export interface Part {
  readonly element: SVGElement;
  update(data: RecurrentData): void;
}

/** Whose color a network has. */
export const ownerOf = { none: 'without', perStep: 'with', shared: 'with', layer: 'third' } as const;
