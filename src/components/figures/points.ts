import { plane } from './regions.ts';
import { svg } from './svg.ts';

export interface LabeledPoints {
  /** `[size, 2]` in [-extent, extent], y upward. */
  readonly x: ArrayLike<number>;
  readonly labels: ArrayLike<number>;
}

/** One shape per class, so that color is not alone: circle, square, triangle; `r` is half a width. */
const shapes: readonly ((x: number, y: number, r: number) => string)[] = [
  (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  (x, y, r) => `M${x - r} ${y - r}h${2 * r}v${2 * r}h${-2 * r}z`,
  (x, y, r) => `M${x} ${y - Math.round(1.3 * r)}l${Math.round(1.2 * r)} ${2 * r}h${-2 * Math.round(1.2 * r)}z`,
];

/** Examples over the plane, one path per class, in the coordinates of `regions`. @param radius in those coordinates */
export function points(document: Document, examples: LabeledPoints, extent: number, radius: number): SVGPathElement[] {
  return shapes.map((shape, index) => {
    let d = '';
    for (let i = 0; i < examples.labels.length; i++) {
      if (examples.labels[i] !== index) continue;
      d += shape(across(examples.x[2 * i]!, extent), across(-examples.x[2 * i + 1]!, extent), Math.round(radius));
    }
    return svg(document, 'path', { class: `example example-${index}`, d });
  });
}

function across(value: number, extent: number): number {
  return Math.round(((value / extent + 1) / 2) * plane);
}
