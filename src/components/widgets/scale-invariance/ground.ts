/** The quiet ground of one of the charts, with its name, and a layer for what changes. */
import { type Axis, type Chart, chart } from '../../figures/chart.ts';
import { type Box, svg, text } from '../../figures/svg.ts';

export interface GroundOptions {
  readonly document: Document;
  readonly box: Box;
  readonly fontSize: number;
  readonly name: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly number: (value: number) => string;
}

export interface Ground extends Chart {
  /** Replaces all that was drawn on it. */
  show(marks: readonly Node[]): void;
}

export function ground({ document, box, fontSize, name, x, y, number }: GroundOptions): Ground {
  const margins = { top: 2.4 * fontSize, right: 5 * fontSize, bottom: 2 * fontSize, left: 3.5 * fontSize };
  const made = chart({ document, box, margins, x, y, fontSize, number });
  const marks = svg(document, 'g');
  made.element.append(text(document, name, { class: 'corner', y: fontSize }), marks);
  return { ...made, show: (nodes) => marks.replaceChildren(...nodes) };
}
