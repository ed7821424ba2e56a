import { type Box, moveTo, px, svg, text } from './svg.ts';
import { wordsWidth } from './words.ts';

/** The two networks, wherever they appear: color, line and shape follow from the name. */
export type Contender = 'with' | 'without';

export interface Panel {
  readonly element: SVGGElement;
  note(words: string): void;
}

export interface PanelOptions {
  readonly contender: Contender;
  readonly title: string;
  /** Where the picture stands; title and note stand above it. */
  readonly box: Box;
  readonly fontSize: number;
  /** Whether the note has a line of its own, under the title. */
  readonly stacked: boolean;
}

/** Room above a picture for title and note. */
export function headerHeight(fontSize: number, stacked: boolean): number {
  return Math.round(fontSize * (stacked ? 3.1 : 1.8));
}

/** Whether the note must go under the title for want of room. */
export function isStacked(title: string, note: string, width: number, fontSize: number): boolean {
  return wordsWidth(title, fontSize) + wordsWidth(note, fontSize) + fontSize > width;
}

/** A picture under its title, with a short note in the corner; its upper edge is drawn in the contender's line. */
export function panel(document: Document, picture: SVGElement, options: PanelOptions): Panel {
  const { contender, title, box, fontSize, stacked } = options;
  const top = px(-headerHeight(fontSize, stacked) + fontSize);
  const name = text(document, title, { class: `name net-${contender}`, y: top });
  const line = svg(document, 'path', { class: `sample net-${contender}`, d: `M0 -1h${box.width}` });
  const place = stacked ? { y: px(-fontSize * 0.7) } : { x: box.width, y: top, 'text-anchor': 'end' };
  const note = text(document, '', { class: 'corner', ...place });
  const parts = [name, note, picture, line];
  const element = svg(document, 'g', { class: `panel net-${contender}`, transform: moveTo(box.x, box.y) }, parts);
  return {
    element,
    note(words) {
      if (note.textContent !== words) note.textContent = words;
    },
  };
}
