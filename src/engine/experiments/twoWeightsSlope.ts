/** The loss of two weights and its gradient, in one pass. */
import type { Point } from './twoWeightsProblem.ts';

/** Of batch norm. */
export const eps = 1e-5;

export interface Slope {
  readonly loss: number;
  readonly gradient: Point;
}

/** How weights become predictions. */
export interface Net {
  /** What meets the weights. */
  readonly arriving: readonly Point[];
  readonly bias: number;
  /** Whether what comes out of them is normalized. */
  readonly batchNorm: boolean;
  readonly relu: boolean;
}

/** Loss and gradient in one pass over flat numbers: a picture takes thousands of them. */
export function createSlope({ arriving, bias, batchNorm, relu }: Net, targets: readonly number[]) {
  const count = arriving.length;
  const [first, second] = [0, 1].map((axis) => Float64Array.from(arriving, (row) => row[axis] as number)) as [
    Float64Array,
    Float64Array,
  ];
  // One division in place of thousands. Each product is within a rounding of the quotient, whatever the count.
  const share = 1 / count;
  const values = new Float64Array(count);
  const errors = new Float64Array(count);
  return ([a, b]: Point): Slope => {
    let [mean, square] = [0, 0];
    for (let i = 0; i < count; i++) {
      values[i] = a * first[i]! + b * second[i]! + bias * Number(!batchNorm);
      mean += values[i]! * share;
    }
    for (let i = 0; i < count; i++) square += (values[i]! - mean) ** 2 * share;
    const deviation = batchNorm ? Math.sqrt(square + eps) : 1;
    let [loss, common, along] = [0, 0, 0];
    for (let i = 0; i < count; i++) {
      if (batchNorm) values[i] = (values[i]! - mean) / deviation;
      const isOff = relu && values[i]! <= 0;
      const error = (isOff ? 0 : values[i]!) - targets[i]!;
      loss += error ** 2 * share;
      errors[i] = isOff ? 0 : 2 * error * share;
      common += errors[i]! * share;
      along += errors[i]! * values[i]! * share;
    }
    let [x, y] = [0, 0];
    for (let i = 0; i < count; i++) {
      const error = batchNorm ? (errors[i]! - common - values[i]! * along) / deviation : errors[i]!;
      x += error * first[i]!;
      y += error * second[i]!;
    }
    return { loss, gradient: [x, y] };
  };
}
