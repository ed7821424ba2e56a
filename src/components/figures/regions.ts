import { margin, ownership } from './confidence.ts';
import { contour } from './contours.ts';
import type { Picture } from './drawing.ts';
import { svg } from './svg.ts';

/** Width and height of the coordinates regions and points are drawn in, whatever size they are shown at. */
export const plane = 800;

/** How sure the classifier must be, beyond a mere majority, for each stronger fill. */
const sureness = [0.4, 0.8] as const;

const classes = [0, 1, 2] as const;
const unit = 10;

interface Shapes {
  readonly grounds: readonly string[];
  readonly sure: readonly (readonly string[])[];
}

const empty: Shapes = { grounds: [], sure: [] };

/**
 * What a classifier of three classes says over a square of the plane: one fill per class in three strengths, with the
 * lines between classes on top.
 */
export function regions(document: Document): Picture {
  const layer = (name: string) => svg(document, 'path', { class: name });
  const grounds = classes.map((index) => layer(`region region-${index}`));
  const sure = sureness.map((_, level) => classes.map((index) => layer(`region region-${index} sure-${level + 1}`)));
  const border = layer('border');
  const element = svg(document, 'g', {}, [...grounds, ...sure.flat(), border]);
  const draw = (picture: Uint8Array | undefined) => {
    const shapes = picture ? trace(picture) : empty;
    element.setAttribute('transform', picture ? fit(resolution(picture)) : '');
    grounds.forEach((path, index) => {
      path.setAttribute('d', shapes.grounds[index] ?? '');
    });
    border.setAttribute('d', shapes.grounds.slice(1).join(''));
    sure.forEach((paths, level) => {
      paths.forEach((path, index) => {
        path.setAttribute('d', shapes.sure[level]?.[index] ?? '');
      });
    });
  };
  let drawn: Uint8Array | undefined;
  draw(drawn);
  const update = (picture: Uint8Array | undefined) => {
    if (picture !== drawn) draw(picture);
    drawn = picture;
  };
  return { element, update };
}

/** Class 1 covers all that is not class 0, and class 2 its part of that: no gap can show between neighbors. */
function trace(picture: Uint8Array): Shapes {
  const size = resolution(picture);
  const wide = size + 2 * margin;
  const fields = ownership(picture, size, classes.length);
  const others = fields[0]!.map((value) => -value);
  const all = wide * unit;
  return {
    grounds: [`M0 0H${all}V${all}H0z`, contour(others, wide, 0, unit), contour(fields[2]!, wide, 0, unit)],
    sure: sureness.map((level) => fields.map((field) => contour(field, wide, level, unit))),
  };
}

function resolution(picture: Uint8Array): number {
  return Math.round(Math.sqrt(picture.length / 2));
}

/** The first sample stands at the left and top edge, the last at the right and bottom edge. */
function fit(size: number): string {
  const scale = Math.round((1e4 * plane) / ((size - 1) * unit)) / 1e4;
  return `scale(${scale}) translate(${-margin * unit},${-margin * unit})`;
}
