import { openSession } from '../../../src/engine/session/client.ts';
import { drawClusters } from '../data.ts';
import { flopsOf, runSpecOf } from '../perceptron/description.ts';
import type { Workload } from '../workload.ts';
import { deepPerceptron } from './w2.ts';

const spec = { ...runSpecOf(deepPerceptron), dataset: { kind: 'moons' } } as const;

/** From nothing to the loss of the first step: worker, code, Wasm, data, weights. */
export const cold: Workload = {
  name: 'cold',
  network: 'the first step of W2 in a worker that has to start',
  flops: flopsOf(deepPerceptron),
  check: 'none',
  longRounds: 40,
  draw: () => drawClusters(2, 2, deepPerceptron.batchSize, 1),
  entries: [{ engine: 'ours', open: () => ({ advance: firstStep }) }],
};

async function firstStep(): Promise<number> {
  const session = await openSession([spec]);
  const { runs } = await session.advance({ steps: 1 });
  session.close();
  return runs[0]?.losses[0] ?? Number.NaN;
}
