import { landscapeOf } from '../landscape/workload.ts';
import { deepPerceptron } from './w2.ts';

/** One point of a loss surface. */
export const w5 = landscapeOf({
  ...deepPerceptron,
  name: 'W5',
  network: 'one landscape point of W2, batch statistics, 512 rows',
  batchSize: 512,
});
