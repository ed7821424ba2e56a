import type { Perceptron } from '../perceptron/description.ts';
import { trainingOf } from '../perceptron/workload.ts';

/** The network of the figures on depth. */
export const deepPerceptron: Perceptron = {
  name: 'W2',
  network: '2-[64×8]-2 ReLU, BN, batch 128',
  inputs: 2,
  hidden: [64, 64, 64, 64, 64, 64, 64, 64],
  outputs: 2,
  activation: 'relu',
  loss: 'softmaxCrossEntropy',
  batchSize: 128,
  learningRate: 0.05,
};

export const w2 = trainingOf(deepPerceptron);
