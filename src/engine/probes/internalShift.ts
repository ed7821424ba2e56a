import { drawRows } from './batches.ts';
import { compareGradients, createLandscape } from './landscape.ts';
import type { Probe, Subject } from './probe.ts';

/**
 * Internal covariate shift as Santurkar et al. 2018, Definition 2.1, measure it: for each weight matrix, how its
 * gradient changes when all parameters before it have made their step. `[weights, 3]`: length of the change, cosine,
 * length of the gradient afterwards. The step is plain gradient descent with the run's learning rate.
 */
export function createInternalShiftProbe(subject: Subject): Probe {
  const { network, spec } = subject;
  const open = createLandscape(subject, spec.batchSize);
  const weights = weightRanges(network.parameters);
  return (step) => {
    const landscape = open(drawRows(subject, 'internal shift', step, spec.batchSize));
    const here = landscape.position();
    const { gradient } = landscape.slope();
    const { learningRate } = spec.optimizer;
    const readings = weights.map(({ start, end }) => {
      landscape.moveTo(here.map((value, i) => (i < start ? value - learningRate * (gradient[i] as number) : value)));
      const there = landscape.slope().gradient;
      const { change, cosine, length } = compareGradients(gradient.subarray(start, end), there.subarray(start, end));
      return [change, cosine, length];
    });
    landscape.moveTo(here);
    return Float32Array.from(readings.flat());
  };
}

/** Where each weight matrix lies in the list of all parameters. */
function weightRanges(parameters: Subject['network']['parameters']) {
  let end = 0;
  const ranges = parameters.map(({ name, value }) => {
    const start = end;
    end += value.shape[0] * (value.shape[1] ?? 1);
    return { name, start, end };
  });
  return ranges.filter(({ name }) => name === 'weight');
}
