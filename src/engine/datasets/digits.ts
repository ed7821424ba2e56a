import { cos, sin } from '../math.ts';
import { type RandomStream, randomStream } from '../random.ts';
import type { Dataset, DatasetSpec, Examples } from '../run.ts';
import { standardize } from './standardize.ts';

/** Pixels along each side of a digit. */
export const digitSize = 12;

const PIXELS = digitSize * digitSize;
const CLASSES = 10;

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
 * scaled, sheared, shifted by up to 0.18, strokes of 0.09–0.17, end points jittered, pixel noise of N(0, 0.15).
 * Standardized, each pixel has its training mean taken away and is divided by (its standard deviation + 0.1).
 */
export function drawDigits(spec: Extract<DatasetSpec, { kind: 'digits' }>, seed: number): Dataset {
  const train = drawExamples(spec.trainSize ?? 1024, randomStream(seed, 'data'));
  const test = drawExamples(spec.testSize ?? 400, randomStream(seed, 'test data'));
  const drawn = { features: PIXELS, classes: CLASSES, train, test };
  return spec.standardize ? standardize(drawn) : drawn;
}

function drawExamples(size: number, random: RandomStream): Examples {
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
  for (let pixel = 0; pixel < PIXELS; pixel++) {
    const ink = Math.max(...strokes.map((stroke) => inkAt(pixelCenter(pixel), stroke, thickness)));
    pixels[pixel] = Math.min(1, Math.max(0, ink + 0.15 * random.normal()));
  }
}

/** An affine map shared by all strokes of a digit, with a jitter of its own for each end point. */
function randomPlacement(random: RandomStream): (point: Point) => Point {
  const angle = 0.15 * random.normal();
  const scale = random.between(0.8, 1.05);
  const shear = random.between(-0.2, 0.2);
  const [dx, dy] = [random.between(-0.18, 0.18), random.between(-0.18, 0.18)];
  const [c, s] = [scale * cos(angle), scale * sin(angle)];
  return ([x, y]) => {
    const [sx, sy] = [x + shear * y + random.between(-0.06, 0.06), y + random.between(-0.06, 0.06)];
    return [c * sx - s * sy + dx, s * sx + c * sy + dy];
  };
}

function pixelCenter(pixel: number): Point {
  const step = 2 / digitSize;
  return [((pixel % digitSize) + 0.5) * step - 1, (Math.floor(pixel / digitSize) + 0.5) * step - 1];
}

/** 1 on the stroke, falling to 0 over the width of a pixel at its edge. */
function inkAt([x, y]: Point, [from, to]: Segment, thickness: number): number {
  const [ux, uy] = [to[0] - from[0], to[1] - from[1]];
  const along = ((x - from[0]) * ux + (y - from[1]) * uy) / (ux * ux + uy * uy);
  const nearest = Math.min(1, Math.max(0, along));
  const [ex, ey] = [x - from[0] - nearest * ux, y - from[1] - nearest * uy];
  const distance = Math.sqrt(ex * ex + ey * ey);
  return Math.min(1, Math.max(0, (thickness - distance) * (digitSize / 2) + 0.5));
}
