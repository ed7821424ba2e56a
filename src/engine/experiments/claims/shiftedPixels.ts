import type { Claim, Measures } from '../experiment.ts';
import type { shiftedPixelsSettings } from '../shiftedPixels.ts';
import { medianOf } from '../statistics.ts';

const seeds = 6;
const paler = { contrast: 0.5 } as const;
const brighter = { brightness: 0.3 } as const;
const inverted = { contrast: -1, brightness: 1 } as const;

/** By how much the accuracy of the unchanged pictures is higher. */
function loss(measures: readonly Measures[], unchanged: readonly Measures[], name: string): number {
  return medianOf(unchanged, name) - medianOf(measures, name);
}

/** A claim about half the contrast, and about brighter pictures, from what each of them loses. */
function ofBoth(says: string, holds: (lost: (name: string) => number) => boolean): Claim<typeof shiftedPixelsSettings> {
  return {
    says,
    at: paler,
    against: [brighter, {}],
    seeds,
    holds: (pale, bright = [], unchanged = []) =>
      [pale, bright].every((cell) => holds((name) => loss(cell, unchanged, name))),
  };
}

export const shiftedPixelsClaims: readonly Claim<typeof shiftedPixelsSettings>[] = [
  {
    says: 'On unchanged pictures both modes are equally accurate.',
    at: {},
    seeds,
    holds: (measures) =>
      Math.abs(medianOf(measures, 'with.batchAccuracy') - medianOf(measures, 'with.inferenceAccuracy')) < 0.03,
  },
  ofBoth(
    'At half the contrast, and with 0.3 added to each pixel, batch statistics lose nothing, running averages a lot.',
    (lost) => Math.abs(lost('with.batchAccuracy')) < 0.01 && lost('with.inferenceAccuracy') > 0.2,
  ),
  ofBoth('The plain network loses, too, but less than batch norm with running averages.', (lost) => {
    const plain = lost('without.inferenceAccuracy');
    return plain > 0.03 && plain < lost('with.inferenceAccuracy');
  }),
  {
    says: 'Black for white is too much for all of them: batch statistics undo a shift and a scale, nothing else.',
    at: inverted,
    seeds,
    holds: (measures) =>
      ['with.batchAccuracy', 'with.inferenceAccuracy', 'without.inferenceAccuracy'].every(
        (name) => medianOf(measures, name) < 0.15,
      ),
  },
];
