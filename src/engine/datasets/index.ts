import type { Dataset, DatasetSpec } from '../run.ts';
import { drawDigits } from './digits.ts';
import { takeGiven } from './given.ts';
import { drawSpiral } from './spiral.ts';

type Draw<Kind> = (spec: Extract<DatasetSpec, { kind: Kind }>, seed: number) => Dataset;

/** Every dataset by its kind. */
export const datasets: { readonly [Kind in DatasetSpec['kind']]: Draw<Kind> } = {
  spiral: drawSpiral,
  digits: drawDigits,
  given: takeGiven,
};

/** Draws the examples of a spec. @param seed integer in [0, 2³²) */
export function drawDataset(spec: DatasetSpec, seed: number): Dataset {
  return (datasets[spec.kind] as Draw<DatasetSpec['kind']>)(spec, seed);
}
