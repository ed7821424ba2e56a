import { trainingOf } from '../perceptron/workload.ts';

/** So small that only overhead counts. */
export const w1 = trainingOf({
  name: 'W1',
  network: '2-[16×4]-1 tanh, BN, MSE, batch 32',
  inputs: 2,
  hidden: [16, 16, 16, 16],
  outputs: 1,
  activation: 'tanh',
  loss: 'meanSquaredError',
  batchSize: 32,
  learningRate: 0.05,
});
