/** Polygons that are mirrored at the vertical axis: everything that flies or sails here is symmetric. */
import { cos, sin } from '../../math.ts';

export type Corner = readonly [x: number, y: number];

/** The right half of a shape, or what the left half mirrors; ink, or a hole in the ink laid down before it. */
export interface Shape {
  readonly corners: readonly Corner[];
  readonly isHole: boolean;
}

const ELLIPSE_CORNERS = 24;

export function polygon(...corners: readonly Corner[]): Shape {
  return { corners, isHole: false };
}

export function hole(...corners: readonly Corner[]): Shape {
  return { corners, isHole: true };
}

/** An ellipse, as a polygon of 24 corners. */
export function ellipse(centerX: number, centerY: number, radiusX: number, radiusY: number): Shape {
  const angles = Array.from({ length: ELLIPSE_CORNERS }, (_, i) => (2 * Math.PI * i) / ELLIPSE_CORNERS);
  return polygon(...angles.map((angle): Corner => [centerX + radiusX * cos(angle), centerY + radiusY * sin(angle)]));
}

/** A straight bar between two points. */
export function bar([fromX, fromY]: Corner, [toX, toY]: Corner, width: number): Shape {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length = Math.sqrt(dx * dx + dy * dy);
  const [nx, ny] = [(-dy / length) * (width / 2), (dx / length) * (width / 2)];
  return polygon([fromX + nx, fromY + ny], [toX + nx, toY + ny], [toX - nx, toY - ny], [fromX - nx, fromY - ny]);
}

export function mirrored(corners: readonly Corner[]): readonly Corner[] {
  return corners.map(([x, y]) => [-x, y]);
}
