/** Losses as lines. Nothing here rounds away an outcome: what lies beyond the axis runs along its edge and is marked. */
import { type Point, px } from './svg.ts';

/** Where a step and a loss stand in a plot; a value beyond the axis is brought back to its edge. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Smallest and largest value on the vertical axis. */
  readonly low: number;
  readonly high: number;
  x(step: number): number;
  y(value: number): number;
}

/** Steps the strong line looks back over: each of its points is the median of this many losses up to that step. */
const medianWindow = 9;

/** The median of the last `medianWindow` values up to each place (of all there are, near the start). */
export function runningMedian(values: Float32Array): Float32Array {
  return values.map((_, i) => {
    const window = values.slice(Math.max(0, i + 1 - medianWindow), i + 1).sort();
    const middle = window.length >> 1;
    return window.length % 2 ? window[middle]! : (window[middle - 1]! + window[middle]!) / 2;
  });
}

/** Fineness of the heights of a curve. */
const tenths = 10;

/** From the coordinates of a curve, whole steps and tenths of a pixel, to those of its frame. */
export function curveTransform(frame: Frame): string {
  const perStep = Math.round(1e4 * (frame.x(1) - frame.x(0))) / 1e4;
  return `translate(${px(frame.left)},0) scale(${perStep},${1 / tenths})`;
}

/** A line through values [from, to), one per step, and on to an exit. A single value is a dot, if caps are round. */
export function curve(values: Float32Array, from: number, to: number, frame: Frame, exit?: Point): string {
  const height = (step: number) => Math.round(tenths * frame.y(values[step]!));
  if (from >= to) return '';
  let path = `M${from} ${height(from)}`;
  if (to - from > 1) path += 'l';
  for (let step = from + 1; step < to; step++) {
    const rise = height(step) - height(step - 1);
    path += `${step > from + 1 ? ' ' : ''}1${rise < 0 ? '' : ' '}${rise}`;
  }
  if (exit) return `${path}L${exit.x} ${Math.round(tenths * exit.y)}`;
  return to - from > 1 ? path : `${path}h0`;
}

/** Small triangles pointing out of the frame over each stretch of values beyond the axis, but where the run itself ends. */
export function beyondMarks(values: Float32Array, frame: Frame, end = Number.POSITIVE_INFINITY): string {
  let path = '';
  let free = frame.left - 1;
  const last = frame.x(end) - 12;
  values.forEach((value, step) => {
    const x = frame.x(step);
    const side = value > frame.high ? 1 : value < frame.low ? -1 : 0;
    if (side === 0 || x < free || x > last) return;
    free = x + 10;
    path += `M${px(x - 3)} ${px(side > 0 ? frame.top : frame.bottom)}h6l-3 ${-5 * side}z`;
  });
  return path;
}
