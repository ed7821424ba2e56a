import type { ProbeSpec } from '../run.ts';
import { createClassifier } from './classifier.ts';
import type { Probe, Subject } from './probe.ts';

// Enough rows to keep the kernels busy, few enough that all activations of a chunk stay in the cache.
const CHUNK = 512;

/**
 * `[2, resolution, resolution]`: class and confidence · 255, in inference mode, at the points of a square raster over
 * [−extent, extent]², first row at the top (y = extent), first column at the left.
 * @throws RangeError for data that is not of two features
 */
export function createDecisionBoundaryProbe(
  subject: Subject,
  { resolution, extent }: Extract<ProbeSpec, { kind: 'decisionBoundary' }>,
): Probe {
  const { features } = subject.dataset;
  if (features !== 2) throw new RangeError(`decisionBoundary: expected data of 2 features, got ${features}`);
  const classify = createClassifier(subject, CHUNK, 'inference');
  const points = resolution ** 2;
  const chunks = rasterChunks(resolution, extent);
  return () => {
    const values = new Uint8Array(2 * points);
    chunks.forEach((chunk, index) => {
      const { classes, confidence } = classify(chunk);
      const start = index * CHUNK;
      for (let i = 0; i < CHUNK && start + i < points; i++) {
        values[start + i] = classes[i] as number;
        values[points + start + i] = Math.round(255 * (confidence[i] as number));
      }
    });
    return values;
  };
}

/** The points of the raster, row-major `[CHUNK, 2]` each; the last is filled up with the origin. */
function rasterChunks(resolution: number, extent: number): Float32Array[] {
  const points = resolution ** 2;
  const step = (2 * extent) / (resolution - 1);
  return Array.from({ length: Math.ceil(points / CHUNK) }, (_, chunk) => {
    const x = new Float32Array(2 * CHUNK);
    for (let i = 0; i < CHUNK && chunk * CHUNK + i < points; i++) {
      const point = chunk * CHUNK + i;
      x[2 * i] = (point % resolution) * step - extent;
      x[2 * i + 1] = extent - Math.floor(point / resolution) * step;
    }
    return x;
  });
}
