import { cos, sin } from '../../math.ts';
import { type RandomStream, randomStream } from '../../random.ts';
import type { Dataset, DatasetSpec, Examples, SilhouetteKind } from '../../run.ts';
import { outlines } from './outlines.ts';
import { createRaster, type Raster } from './raster.ts';
import { type Corner, mirrored, type Shape } from './shapes.ts';

/** Pixels along each side of a silhouette. */
export const silhouetteSize = 24;

/** In the order of the numbers in `Examples.kinds`. */
export const silhouetteKinds = [
  'airliner',
  'fighter',
  'bird',
  'helicopter',
  'ship',
] as const satisfies SilhouetteKind[];

const PIXELS = silhouetteSize ** 2;
const LARGEST_ANGLE = (25 * Math.PI) / 180;
const NOISE = 0.04;

/**
 * Aircraft, birds and ships from above, 24×24 gray pixels, `[size, 576]` in [0, 1], rows from the top, 1 being ink.
 * Class 1 is a plane (airliner, fighter), class 0 is not. Each in one of the forms of its kind, rotated by up to ±25°,
 * scaled by 0.72–0.92, shifted by up to 0.08; background of U(0, 0.4), silhouette of U(0.6, 1), noise of N(0, 0.04).
 * Every kind has a stream of its own: its pictures stay the same whatever other kinds there are. Kinds take turns.
 */
export function drawSilhouettes(spec: Extract<DatasetSpec, { kind: 'silhouettes' }>, seed: number): Dataset {
  return {
    features: PIXELS,
    classes: 2,
    train: drawKinds(spec.train, spec.trainPerKind ?? 150, seed, 'data'),
    test: drawKinds(spec.test, spec.testPerKind ?? 100, seed, 'test data'),
  };
}

function drawKinds(chosen: readonly SilhouetteKind[], perKind: number, seed: number, name: string): Examples {
  const streams = chosen.map((kind) => ({ kind, random: randomStream(seed, `${name} ${kind}`) }));
  const size = chosen.length * perKind;
  const examples = {
    size,
    x: new Float32Array(size * PIXELS),
    labels: new Int32Array(size),
    kinds: new Int32Array(size),
  };
  for (let i = 0; i < size; i++) {
    const { kind, random } = streams[i % chosen.length] as (typeof streams)[number];
    examples.kinds[i] = silhouetteKinds.indexOf(kind);
    examples.labels[i] = kind === 'airliner' || kind === 'fighter' ? 1 : 0;
    drawSilhouette(examples.x.subarray(i * PIXELS, (i + 1) * PIXELS), kind, random);
  }
  return examples;
}

function drawSilhouette(pixels: Float32Array, kind: SilhouetteKind, random: RandomStream): void {
  const forms = outlines[kind];
  const raster = drawRaster(forms[random.integer(forms.length)] as readonly Shape[], randomPlacement(random));
  const [background, silhouette] = [random.between(0, 0.4), random.between(0.6, 1)];
  for (let pixel = 0; pixel < PIXELS; pixel++) {
    const covered = raster.coverage(Math.floor(pixel / silhouetteSize), pixel % silhouetteSize);
    const gray = background + (silhouette - background) * covered;
    pixels[pixel] = Math.min(1, Math.max(0, gray + NOISE * random.normal()));
  }
}

function drawRaster(shapes: readonly Shape[], place: (corner: Corner) => Corner): Raster {
  const raster = createRaster(silhouetteSize);
  for (const { corners, isHole } of shapes) {
    for (const half of [corners, mirrored(corners)]) raster.paint(half.map(place), isHole ? 0 : 1);
  }
  return raster;
}

function randomPlacement(random: RandomStream): (corner: Corner) => Corner {
  const angle = random.between(-LARGEST_ANGLE, LARGEST_ANGLE);
  const scale = random.between(0.72, 0.92);
  const [dx, dy] = [random.between(-0.08, 0.08), random.between(-0.08, 0.08)];
  const [c, s] = [scale * cos(angle), scale * sin(angle)];
  return ([x, y]) => [c * x - s * y + dx, s * x + c * y + dy];
}
