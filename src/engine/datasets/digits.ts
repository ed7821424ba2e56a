import { cos, sin } from '../math.ts';
import { type RandomStream, randomStream } from '../random.ts';
import type { Dataset, DatasetSpec, Examples } from '../run.ts';
import { standardize } from './standardize.ts';

/** Pixels along each side of a digit. */
export const digitSize = 12;

const PIXELS = digitSize * digitSize;
const CLASSES = 10;
const HALF_SIZE = digitSize / 2;

type Point = readonly [x: number, y: number];
type Segment = readonly [from: Point, to: Point];

// Corners of the seven-segment display, y downward, in the frame [−1, 1]².
const corners = {
  topLeft: [-0.45, -0.8],
  topRight: [0.45, -0.8],
  middleLeft: [-0.45, 0],
  middleRight: [0.45, 0],
  bottomLeft: [-0.45, 0.8],
  bottomRight: [0.45, 0.8],
} as const satisfies Record<string, Point>;

const segments: Readonly<Record<string, Segment>> = {
  a: [corners.topLeft, corners.topRight],
  b: [corners.topRight, corners.middleRight],
  c: [corners.middleRight, corners.bottomRight],
  d: [corners.bottomLeft, corners.bottomRight],
  e: [corners.middleLeft, corners.bottomLeft],
  f: [corners.topLeft, corners.middleLeft],
  g: [corners.middleLeft, corners.middleRight],
};

const litSegments = ['abcdef', 'bc', 'abged', 'abgcd', 'fgbc', 'afgcd', 'afgecd', 'abc', 'abcdefg', 'abcdfg'];

/**
 * Seven-segment digits of 12×12 gray pixels, `[size, 144]` in [0, 1], rows from the top: rotated by N(0, 0.15 rad),
 * scaled by 0.65–1, sheared by up to 0.2, shifted by up to 0.18, end points jittered by up to 0.13, strokes of 0.09–0.17,
 * pixel noise of N(0, 0.15).
 * Standardized, each pixel has its training mean taken away and is divided by (its standard deviation + 0.1).
 */
export function drawDigits(spec: Extract<DatasetSpec, { kind: 'digits' }>, seed: number): Dataset {
  const train = drawDigitExamples(spec.trainSize ?? 1024, randomStream(seed, 'data'));
  const test = drawDigitExamples(spec.testSize ?? 400, randomStream(seed, 'test data'));
  const drawn = { features: PIXELS, classes: CLASSES, train, test };
  return spec.standardize ? standardize(drawn) : drawn;
}

/** Digits 0 to 9 in turn, raw. */
export function drawDigitExamples(size: number, random: RandomStream): Examples {
  const x = new Float32Array(size * PIXELS);
  const labels = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    labels[i] = i % CLASSES;
    drawDigit(x.subarray(i * PIXELS, (i + 1) * PIXELS), i % CLASSES, random);
  }
  return { size, x, labels };
}

function drawDigit(pixels: Float32Array, digit: number, random: RandomStream): void {
  const place = randomPlacement(random);
  const strokes = [...(litSegments[digit] ?? '')].map((name) => {
    const [from, to] = segments[name] as Segment;
    return [place(from), place(to)] as const;
  });
  const thickness = random.between(0.09, 0.17);
  for (const stroke of strokes) addStroke(pixels, stroke, thickness);
  for (let pixel = 0; pixel < PIXELS; pixel++) {
    pixels[pixel] = Math.min(1, Math.max(0, (pixels[pixel] as number) + 0.15 * random.normal()));
  }
}

/** An affine map shared by all strokes of a digit, with a jitter of its own for each end point. */
function randomPlacement(random: RandomStream): (point: Point) => Point {
  const angle = 0.15 * random.normal();
  const scale = random.between(0.65, 1);
  const shear = random.between(-0.2, 0.2);
  const [dx, dy] = [random.between(-0.18, 0.18), random.between(-0.18, 0.18)];
  const [c, s] = [scale * cos(angle), scale * sin(angle)];
  return ([x, y]) => {
    const [sx, sy] = [x + shear * y + random.between(-0.13, 0.13), y + random.between(-0.13, 0.13)];
    return [c * sx - s * sy + dx, s * sx + c * sy + dy];
  };
}

/** Inks the pixels near a stroke: 1 on it, falling to 0 over the width of a pixel at its edge. */
function addStroke(pixels: Float32Array, [[fromX, fromY], [toX, toY]]: Segment, thickness: number): void {
  const [ux, uy] = [toX - fromX, toY - fromY];
  const square = ux * ux + uy * uy;
  const reach = thickness + 0.5 / HALF_SIZE;
  const [left, right] = pixelRange(fromX, toX, reach);
  const [top, bottom] = pixelRange(fromY, toY, reach);
  for (let row = top; row <= bottom; row++) {
    const y = pixelCenter(row) - fromY;
    for (let column = left; column <= right; column++) {
      const x = pixelCenter(column) - fromX;
      const nearest = Math.min(1, Math.max(0, (x * ux + y * uy) / square));
      const [ex, ey] = [x - nearest * ux, y - nearest * uy];
      const ink = (thickness - Math.sqrt(ex * ex + ey * ey)) * HALF_SIZE + 0.5;
      const pixel = row * digitSize + column;
      pixels[pixel] = Math.max(pixels[pixel] as number, Math.min(1, ink));
    }
  }
}

/** First and last row or column whose center can lie within `reach` of the span between two coordinates. */
function pixelRange(a: number, b: number, reach: number): [first: number, last: number] {
  const first = Math.ceil((Math.min(a, b) - reach + 1) * HALF_SIZE - 0.5);
  const last = Math.floor((Math.max(a, b) + reach + 1) * HALF_SIZE - 0.5);
  return [Math.max(0, first), Math.min(digitSize - 1, last)];
}

/** Coordinate of the center of a row or column, in [−1, 1]. */
function pixelCenter(index: number): number {
  return (index + 0.5) / HALF_SIZE - 1;
}
