// Minimal filtering F(2×2, 3×3) (Winograd 1980; Lavin & Gray 2016, section 4.1): the 2×2 outputs of a tile from 16 products
// of transformed numbers in place of 36. Of a transform in two dimensions, first the columns go, then the rows.
import { ROW } from './layout.as';

/** What is transformed: 4×4 inputs, 3×3 weights or 4×4 sums to 2×2 outputs; and the gradients the other way. */
const INPUTS = 0;
const WEIGHTS = 1;
const OUTPUTS = 2;
const OUTPUT_GRADIENTS = 3;
const WEIGHT_GRADIENTS = 4;

/** Between columns and rows: up to 4×4 rows of a panel. */
const between = memory.data(16 * 32, 16);

// @ts-ignore: decorator
@inline
function add(a: v128, b: v128): v128 {
  return f32x4.add(a, b);
}

// @ts-ignore: decorator
@inline
function sub(a: v128, b: v128): v128 {
  return f32x4.sub(a, b);
}

// @ts-ignore: decorator
@inline
function half(a: v128): v128 {
  return f32x4.mul(a, f32x4.splat(0.5));
}

/** Numbers before the transform along one dimension. */
// @ts-ignore: decorator
@inline
function before(kind: i32): usize {
  return kind == WEIGHTS ? 3 : kind == OUTPUT_GRADIENTS ? 2 : 4;
}

/** Numbers after it. */
// @ts-ignore: decorator
@inline
function after(kind: i32): usize {
  return kind == OUTPUTS ? 2 : kind == WEIGHT_GRADIENTS ? 3 : 4;
}

/** One line of numbers, four lanes of each, `step` bytes apart before and `stride` after. `kind` is a constant. */
// @ts-ignore: decorator
@inline
function line(kind: i32, to: usize, stride: usize, from: usize, step: usize): void {
  const a = v128.load(from), b = v128.load(from + step);
  const c = before(kind) > 2 ? v128.load(from + 2 * step) : a, d = before(kind) > 3 ? v128.load(from + 3 * step) : a;
  if (kind == INPUTS) {
    v128.store(to, sub(a, c));
    v128.store(to + stride, add(b, c));
    v128.store(to + 2 * stride, sub(c, b));
    v128.store(to + 3 * stride, sub(b, d));
  } else if (kind == WEIGHTS) {
    const ends = add(a, c);
    v128.store(to, a);
    v128.store(to + stride, half(add(ends, b)));
    v128.store(to + 2 * stride, half(sub(ends, b)));
    v128.store(to + 3 * stride, c);
  } else if (kind == OUTPUTS) {
    v128.store(to, add(add(a, b), c));
    v128.store(to + stride, sub(sub(b, c), d));
  } else if (kind == OUTPUT_GRADIENTS) {
    v128.store(to, a);
    v128.store(to + stride, add(a, b));
    v128.store(to + 2 * stride, sub(a, b));
    v128.store(to + 3 * stride, f32x4.neg(b));
  } else {
    const inner = half(add(b, c));
    v128.store(to, add(a, inner));
    v128.store(to + stride, half(sub(b, c)));
    v128.store(to + 2 * stride, add(inner, d));
  }
}

/** Eight channels of one tile: `down` and `right` are the distances between neighbors, before and after. */
// @ts-ignore: decorator
@inline
function transform(
  kind: i32, to: usize, downTo: usize, rightTo: usize, from: usize, down: usize, right: usize,
): void {
  const room = between;
  for (let column: usize = 0; column < before(kind); column++) {
    line(kind, room + column * ROW, 4 * ROW, from + column * right, down);
    line(kind, room + column * ROW + 16, 4 * ROW, from + column * right + 16, down);
  }
  for (let row: usize = 0; row < after(kind); row++) {
    line(kind, to + row * downTo, rightTo, room + row * 4 * ROW, ROW);
    line(kind, to + row * downTo + 16, rightTo, room + row * 4 * ROW + 16, ROW);
  }
}

/** 4×4 inputs, whose rows are `down` bytes apart, to 16 numbers, `apart` bytes from one to the next. */
export function transformInputs(to: usize, apart: usize, from: usize, down: usize): void {
  transform(INPUTS, to, 4 * apart, apart, from, down, ROW);
}

/** 3×3 weights, `step` bytes apart, to 16. */
export function transformWeights(to: usize, apart: usize, from: usize, step: usize): void {
  transform(WEIGHTS, to, 4 * apart, apart, from, 3 * step, step);
}

/** 16 sums of products, `apart` bytes from one to the next, to 2×2 outputs, whose rows are `down` bytes apart. */
export function transformOutputs(to: usize, down: usize, from: usize, apart: usize): void {
  transform(OUTPUTS, to, down, ROW, from, 4 * apart, apart);
}

/** The gradient of 2×2 outputs to that of the 16 sums. */
export function transformOutputGradients(to: usize, apart: usize, from: usize, down: usize): void {
  transform(OUTPUT_GRADIENTS, to, 4 * apart, apart, from, down, ROW);
}

/** The gradient of 16 transformed weights to that of the 3×3, `step` bytes apart. */
export function transformWeightGradients(to: usize, step: usize, from: usize, apart: usize): void {
  transform(WEIGHT_GRADIENTS, to, 3 * step, step, from, 4 * apart, apart);
}
