/** How rough a loss surface is, from a square raster of it. */
import type { StudyResult } from './experiment.ts';

/** Row-major losses over a square of the plane, in the plane's own coordinates. */
export interface Raster {
  readonly side: number;
  readonly losses: Float64Array;
  /** Distance of two columns, and of two rows. */
  readonly dx: number;
  readonly dy: number;
}

/** Column and row of a point. */
export type Place = readonly [x: number, y: number];

/** What is said of a surface. Losses that are not finite count as infinite. */
export interface Roughness {
  /** Largest length of the gradient of the surface, by central differences. */
  readonly slope: number;
  /** Largest eigenvalue, by size, of its second derivatives. */
  readonly curvature: number;
  readonly loss: number;
  /** Points lower than their eight neighbors. */
  readonly minima: number;
  /** Share of the inner points at which the surface bends down in some direction. */
  readonly nonConvex: number;
}

/** @throws RangeError for a study without a view: no surface */
export function readRaster({ rows, view }: StudyResult): Raster {
  if (!view) throw new RangeError('readRaster: expected the study of a surface, got one without a view');
  const side = rows.length;
  const losses = Float64Array.from(rows.flatMap(({ values }) => [...values]));
  const distance = ([low, high]: readonly [number, number]) => (high - low) / (side - 1);
  return { side, losses, dx: distance(view.x), dy: distance(view.y) };
}

/** Roughness of the part of a raster that lies in the disk around its center. */
export function roughness(raster: Raster): Roughness {
  const inside = diskPoints(raster.side);
  const inner = innerPoints(raster.side);
  const bends = inner.map(([x, y]) => eigenvalues(raster, x, y));
  return {
    slope: Math.max(...inner.map(([x, y]) => slopeAt(raster, x, y))),
    curvature: Math.max(...bends.flat().map(Math.abs)),
    loss: Math.max(...inside.map(([x, y]) => lossAt(raster, x, y))),
    minima: minimaOf(raster).length,
    nonConvex: bends.filter(([low]) => low < 0).length / inner.length,
  };
}

/** Column and row of the points that are lower than their eight neighbors. */
export function minimaOf(raster: Raster): Place[] {
  return innerPoints(raster.side).filter(([x, y]) => isMinimum(raster, x, y));
}

/** Points of the disk that have neighbors on all sides. */
function innerPoints(side: number): Place[] {
  return diskPoints(side).filter((place) => place.every((index) => index > 0 && index < side - 1));
}

/** Column and row of the points no farther from the center than the middle of a side is. */
function diskPoints(side: number): Place[] {
  const radius = (side - 1) / 2;
  const points = Array.from({ length: side * side }, (_, i) => [i % side, Math.floor(i / side)] as const);
  return points.filter(([x, y]) => (x - radius) ** 2 + (y - radius) ** 2 <= radius ** 2 + 1e-9);
}

function lossAt({ side, losses }: Raster, x: number, y: number): number {
  return heightOf(losses[y * side + x] as number);
}

/** A loss that is no number is that of outputs beyond all bounds. */
export function heightOf(loss: number): number {
  return Number.isFinite(loss) ? loss : Number.POSITIVE_INFINITY;
}

function slopeAt(raster: Raster, x: number, y: number): number {
  const { dx, dy } = raster;
  const across = (lossAt(raster, x + 1, y) - lossAt(raster, x - 1, y)) / (2 * dx);
  const along = (lossAt(raster, x, y + 1) - lossAt(raster, x, y - 1)) / (2 * dy);
  return Math.hypot(across, along);
}

/** Eigenvalues, in ascending order, of the matrix of second differences. */
function eigenvalues(raster: Raster, x: number, y: number): readonly [low: number, high: number] {
  const { dx, dy } = raster;
  const at = (right: number, down: number) => lossAt(raster, x + right, y + down);
  const xx = (at(1, 0) - 2 * at(0, 0) + at(-1, 0)) / dx ** 2;
  const yy = (at(0, 1) - 2 * at(0, 0) + at(0, -1)) / dy ** 2;
  const xy = (at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / (4 * dx * dy);
  const middle = (xx + yy) / 2;
  const spread = Math.hypot((xx - yy) / 2, xy);
  return [middle - spread, middle + spread];
}

function isMinimum(raster: Raster, x: number, y: number): boolean {
  const around = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((right) => [right, down] as const));
  const neighbors = around.filter(([right, down]) => right !== 0 || down !== 0);
  return neighbors.every(([right, down]) => lossAt(raster, x, y) < lossAt(raster, x + right, y + down));
}
