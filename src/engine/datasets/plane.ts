import { type RandomStream, randomStream } from '../random.ts';
import type { Dataset, ExampleCounts, Examples } from '../run.ts';

/** A point of a class. */
type DrawPoint = (label: number, random: RandomStream) => readonly [x: number, y: number];

/** Examples `[size, 2]`, 512 to train and 400 to test unless told; classes take turns, so that they are balanced. */
export function drawPlane(counts: ExampleCounts, seed: number, classes: number, drawPoint: DrawPoint): Dataset {
  const draw = (size: number, name: string) => drawPoints(size, randomStream(seed, name), classes, drawPoint);
  return {
    features: 2,
    classes,
    train: draw(counts.trainSize ?? 512, 'data'),
    test: draw(counts.testSize ?? 400, 'test data'),
  };
}

function drawPoints(size: number, random: RandomStream, classes: number, drawPoint: DrawPoint): Examples {
  const x = new Float32Array(size * 2);
  const labels = Int32Array.from({ length: size }, (_, i) => i % classes);
  labels.forEach((label, i) => void x.set(drawPoint(label, random), 2 * i));
  return { size, x, labels };
}
