/** A surface seen from above: bands of color with contours between them. */
import { contour } from './contours.ts';
import { type HeightScale, heightClass, heightColors } from './heights.ts';
import { svg } from './svg.ts';

/** A square raster, row by row from the top. */
export interface SquareRaster {
  readonly side: number;
  readonly losses: ArrayLike<number>;
}

export interface Relief {
  readonly element: SVGGElement;
  /** @param rows how many rows are known */
  update(raster: SquareRaster, scale: HeightScale, rows?: number): void;
}

/** Units of the drawing between two samples. */
const unit = 10;
/** Samples added on each side: one beyond the edge, one that counts as below so that contours close. */
const margin = 2;
/** Stands in for losses beyond the largest number. */
const endless = 1e30;

/** The surface in a square of this size; the outermost samples stand on its edges. */
export function relief(document: Document, size: number): Relief {
  const grounds = Array.from({ length: heightColors + 1 }, (_, color) =>
    svg(document, 'path', { class: heightClass(color) }),
  );
  const element = svg(document, 'g', { class: 'relief' }, grounds);
  let drawn: unknown[] = [];
  return {
    element,
    update(raster, scale, rows = raster.side) {
      const { side, losses } = raster;
      const shown = [losses, rows, scale.low, scale.high];
      if (shown.every((part, i) => part === drawn[i])) return;
      drawn = shown;
      const wide = side + 2 * margin;
      const field = paddedLogs(raster, rows, wide);
      const scaling = size / ((side - 1) * unit);
      element.setAttribute('transform', `scale(${scaling.toFixed(5)}) translate(${-margin * unit},${-margin * unit})`);
      const end = rows === side ? wide : margin + rows - 0.5;
      grounds.forEach((path, color) => {
        const level = Math.log10(scale.low) + (color / heightColors) * Math.log10(scale.high / scale.low);
        path.setAttribute(
          'd',
          color === 0 ? `M0 0H${wide * unit}V${end * unit}H0z` : contour(field, wide, level, unit),
        );
      });
    },
  };
}

/** Logarithms of the losses, with the edges repeated outward. Rows not yet known lie below everything. */
function paddedLogs({ side, losses }: SquareRaster, rows: number, wide: number): Float32Array {
  const inner = (index: number) => Math.min(side - 1, Math.max(0, index - margin));
  return Float32Array.from({ length: wide * wide }, (_, i) => {
    const [x, y] = [inner(i % wide), inner(Math.floor(i / wide))];
    const loss = losses[y * side + x] as number;
    return y >= rows ? -endless : loss <= endless ? Math.log10(Math.max(loss, 1 / endless)) : 30;
  });
}
