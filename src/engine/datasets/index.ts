import type { Dataset, DatasetSpec } from '../run.ts';
import { drawCircles } from './circles.ts';
import { drawClusters } from './clusters.ts';
import { drawCurve } from './curve.ts';
import { drawDigits } from './digits.ts';
import { takeGiven } from './given.ts';
import { drawMoons } from './moons.ts';
import { takePoints } from './points.ts';
import { drawSequences } from './sequences.ts';
import { drawSilhouettes } from './silhouettes/index.ts';
import { drawSpiral } from './spiral.ts';
import { drawXor } from './xor.ts';

type Draw<Kind> = (spec: Extract<DatasetSpec, { kind: Kind }>, seed: number) => Dataset;

/** Every dataset by its kind. */
const datasets: { readonly [Kind in DatasetSpec['kind']]: Draw<Kind> } = {
  spiral: drawSpiral,
  moons: drawMoons,
  circles: drawCircles,
  xor: drawXor,
  clusters: drawClusters,
  curve: drawCurve,
  digits: drawDigits,
  sequences: drawSequences,
  silhouettes: drawSilhouettes,
  points: takePoints,
  given: takeGiven,
};

/** Draws the examples of a spec. @param seed integer in [0, 2³²) */
export function drawDataset(spec: DatasetSpec, seed: number): Dataset {
  return (datasets[spec.kind] as Draw<DatasetSpec['kind']>)(spec, seed);
}
