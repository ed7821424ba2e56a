import { openStudyPool } from '../../../src/engine/session/studyPool.ts';
import type { StudyFrame } from '../../../src/engine/studies/study.ts';
import { drawClusters } from '../data.ts';
import { pointFlops } from '../landscape/workload.ts';
import { runSpecOf } from '../perceptron/description.ts';
import type { Contender, Workload } from '../workload.ts';
import { deepPerceptron } from './w2.ts';

const RESOLUTION = 51;
const EXAMPLES = 512;

/** A whole loss surface, as readers get it: in workers of their own, answer by answer. Two workers against one. */
export const surface: Workload = {
  name: 'surface',
  network: '51×51 points of W5, two workers',
  flops: RESOLUTION ** 2 * pointFlops({ ...deepPerceptron, batchSize: EXAMPLES }),
  check: 'agrees',
  longRounds: 5,
  draw: () => drawClusters(2, 2, EXAMPLES, 1),
  entries: [
    { engine: 'ours', open: () => openSurface(2) },
    { engine: 'ours, one worker', open: () => openSurface(1) },
  ],
};

function openSurface(workers: number): Contender {
  const pool = openStudyPool(workers);
  const plane = { kind: 'random', seed: 1, radius: 1 } as const;
  const study = { kind: 'surface', plane, resolution: RESOLUTION, examples: EXAMPLES } as const;
  const spec = { ...runSpecOf(deepPerceptron), dataset: { kind: 'moons' } } as const;
  return {
    async advance() {
      let sum = 0;
      const onFrame = ({ rows }: StudyFrame) => {
        for (const { values } of rows) sum += values.reduce((total, loss) => total + loss, 0);
      };
      await pool.study({ spec, step: 0, study }, { onFrame });
      return sum / RESOLUTION ** 2;
    },
  };
}
