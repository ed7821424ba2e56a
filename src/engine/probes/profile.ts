import type { ProbeSpec } from '../run.ts';
import { drawRows } from './batches.ts';
import { compareGradients, createLandscape } from './landscape.ts';
import type { Probe, Subject } from './probe.ts';
import { norm } from './vectors.ts';

/**
 * Step and rewind (Santurkar et al. 2018, section 3.2): from where the run stands, a step along the gradient with each
 * learning rate, loss and gradient on the same batch there, and back. `[1 + rates, 4]`: loss, length of the gradient,
 * length of its change, cosine of its turn; the first row is where the run stands.
 */
export function createProfileProbe(
  subject: Subject,
  { learningRates }: Extract<ProbeSpec, { kind: 'profile' }>,
): Probe {
  const { batchSize } = subject.spec;
  const open = createLandscape(subject, batchSize);
  return (step) => {
    const landscape = open(drawRows(subject, 'profile', step, batchSize));
    const here = landscape.position();
    const { loss, gradient } = landscape.slope();
    const rows = learningRates.map((learningRate) => {
      landscape.moveTo(here.map((value, i) => value - learningRate * (gradient[i] as number)));
      const there = landscape.slope();
      const { length, change, cosine } = compareGradients(gradient, there.gradient);
      return [there.loss, length, change, cosine];
    });
    landscape.moveTo(here);
    return Float32Array.from([loss, norm(gradient), 0, 1, ...rows.flat()]);
  };
}
