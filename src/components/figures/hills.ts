/** A surface in space, as polygons from back to front. It can be turned without being built again. */
import { type HeightScale, heightClass } from './heights.ts';
import { outlines, type Spot } from './outlines.ts';
import type { SquareRaster } from './relief.ts';
import { strip } from './strip.ts';
import { svg } from './svg.ts';

/** From where a surface is seen. */
export interface Stand {
  /** Degrees around, to the right. */
  readonly turn: number;
  /** Degrees above the plane. */
  readonly tilt: number;
}

export interface Hills {
  readonly element: SVGGElement;
  update(raster: SquareRaster, scale: HeightScale, stand: Stand, rows?: number): void;
  /** Where a point of the surface is drawn; `x` and `y` from −1 to 1. */
  place(x: number, y: number, height: number): readonly [number, number];
}

/** Heights, in half sides of the plane. */
const stature = 1.15;
/** Width and height of the coordinates it is drawn in, in whole numbers: there are hundreds of them. */
const extent = 400;
/** Half a side of the plane: its corners stay within the picture. */
const reach = 0.345 * extent;

/** Neighbors in a row that have one color. */
interface Run {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly path: SVGPathElement;
}

/** The surface in a square of this size. */
export function hills(document: Document, size: number): Hills {
  const floor = svg(document, 'path', { class: 'floor' });
  const mesh = svg(document, 'g', { class: 'mesh' });
  const element = svg(document, 'g', { class: 'hills', transform: `scale(${(size / extent).toFixed(4)})` }, [
    floor,
    mesh,
  ]);
  let runs: readonly Run[] = [];
  let drawn: unknown[] = [];
  let order = '';
  let project = projection({ turn: 0, tilt: 90 });

  function build({ side, losses }: SquareRaster, scale: HeightScale, rows: number): void {
    const colors = colorsOf(losses, side, rows, scale);
    runs = colors.flatMap((row, y) => runsOf(row).map(([from, to]) => run(document, y, from, to, row[from] as number)));
    order = '';
  }

  /** Puts far cells before near ones; that changes only from one quarter turn to the next. */
  function arrange({ turn }: Stand): void {
    const [isFlippedX, isFlippedY] = quarter(turn);
    const wanted = `${isFlippedX} ${isFlippedY}`;
    if (order === wanted) return;
    order = wanted;
    const [acrossX, acrossY] = [isFlippedX ? -1 : 1, isFlippedY ? -1 : 1];
    const sorted = runs.toSorted((a, b) => acrossY * (a.row - b.row) || acrossX * (a.from - b.from));
    mesh.replaceChildren(...sorted.map(({ path }) => path));
  }

  /** Where the samples stand, as x, y, x, y … in whole numbers: flat, as they are thousands at each turn. */
  function cornersOf({ side, losses }: SquareRaster, rows: number, scale: HeightScale): Int32Array {
    const along = (index: number) => (2 * index) / (side - 1) - 1;
    const corners = new Int32Array(2 * side * rows);
    for (let i = 0; i < side * rows; i++) {
      const [x, y] = project(along(i % side), along(Math.floor(i / side)), scale.rise(losses[i] as number));
      corners[2 * i] = Math.round(x);
      corners[2 * i + 1] = Math.round(y);
    }
    return corners;
  }

  return {
    element,
    update(raster, scale, stand, rows = raster.side) {
      const { side, losses } = raster;
      const shown = [losses, rows, scale.low, scale.high];
      if (shown.some((part, i) => part !== drawn[i])) build(raster, scale, rows);
      drawn = shown;
      arrange(stand);
      project = projection(stand);
      floor.setAttribute('d', outlines([base.map(([x, y]) => project(x, y, 0))]));
      const corners = cornersOf(raster, rows, scale);
      for (const { row, from, to, path } of runs) {
        path.setAttribute('d', strip(corners, row * side + from, row * side + to, side));
      }
    },
    place(x, y, height) {
      const [across, down] = project(x, y, height);
      return [(across * size) / extent, (down * size) / extent];
    },
  };
}

function run(document: Document, row: number, from: number, to: number, color: number): Run {
  return { row, from, to, path: svg(document, 'path', { class: heightClass(color) }) };
}

/** First and last index of each stretch of equal values. */
function runsOf(values: readonly number[]): (readonly [number, number])[] {
  const starts = values.flatMap((value, i) => (value === values[i - 1] ? [] : [i]));
  return starts.map((start, i) => [start, (starts[i + 1] ?? values.length) - 1]);
}

/** The color of each cell between rows that are known. */
function colorsOf(losses: ArrayLike<number>, side: number, rows: number, scale: HeightScale): number[][] {
  return Array.from({ length: Math.max(0, rows - 1) }, (_, y) =>
    Array.from({ length: side - 1 }, (_, x) => {
      const at = y * side + x;
      return scale.color(middle([at, at + 1, at + side, at + side + 1].map((corner) => losses[corner] as number)));
    }),
  );
}

const base: readonly Spot[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
];

function projection({ turn, tilt }: Stand): (x: number, y: number, height: number) => Spot {
  const [around, above] = [(turn * Math.PI) / 180, (tilt * Math.PI) / 180];
  const [c, s] = [Math.cos(around), Math.sin(around)];
  const [up, flat] = [Math.cos(above) * stature, Math.sin(above)];
  return (x, y, height) => [
    extent / 2 + reach * (x * c - y * s),
    extent / 2 + reach * ((x * s + y * c) * flat - (height - 0.5) * up),
  ];
}

/** Whether columns, and rows, are drawn from the last to the first. Larger x · sin + y · cos is nearer. */
function quarter(turn: number): readonly [boolean, boolean] {
  const around = (turn * Math.PI) / 180;
  return [Math.sin(around) < 0, Math.cos(around) < 0];
}

/** Of losses, on a logarithmic scale. */
function middle(losses: readonly number[]): number {
  return 10 ** (losses.reduce((sum, loss) => sum + Math.log10(Math.max(loss, 1e-30)), 0) / losses.length);
}
