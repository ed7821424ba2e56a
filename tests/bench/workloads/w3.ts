import { trainingOf } from '../perceptron/workload.ts';

/** Products large enough for any engine to do well. */
export const w3 = trainingOf({
  name: 'W3',
  network: '256-[128×3]-10 ReLU, BN, batch 128',
  inputs: 256,
  hidden: [128, 128, 128],
  outputs: 10,
  activation: 'relu',
  loss: 'softmaxCrossEntropy',
  batchSize: 128,
  learningRate: 0.05,
});
