import type { Picture } from './drawing.ts';
import { type LabeledPoints, points } from './points.ts';
import { plane, regions } from './regions.ts';
import { svg } from './svg.ts';

/** A square of the plane: what a classifier says everywhere, with the examples it learns from on top. */
export function classifiedPlane(document: Document, examples: LabeledPoints, extent: number, side: number): Picture {
  const ground = regions(document);
  // About 1.5 px on a phone, 2.1 px on a wide page.
  const radius = (plane / side) * (0.75 + side / 220);
  const marks = points(document, examples, extent, radius);
  const element = svg(
    document,
    'svg',
    { class: 'plane', width: side, height: side, viewBox: `0 0 ${plane} ${plane}` },
    [ground.element, ...marks],
  );
  return { element, update: ground.update };
}
