import { activations, type ObjectsModel } from '../engines/objects.ts';
import type { Perceptron } from './description.ts';

export function objectsModel({ outputs, activation, loss, learningRate }: Perceptron): ObjectsModel {
  const lossOf = { softmaxCrossEntropy, meanSquaredError }[loss];
  return { learningRate, outputs, activation: activations[activation], lossOf };
}

const softmaxCrossEntropy: ObjectsModel['lossOf'] = (slopes, outputs, targets) => {
  const largest = Math.max(...outputs);
  const powers = outputs.map((output) => Math.exp(output - largest));
  const sum = powers.reduce((total, power) => total + power, 0);
  powers.forEach((power, i) => {
    slopes[i] = power / sum - (targets[i] as number);
  });
  return Math.log(sum) + largest - (outputs[targets.indexOf(1)] as number);
};

const meanSquaredError: ObjectsModel['lossOf'] = (slopes, outputs, targets) => {
  let loss = 0;
  outputs.forEach((output, i) => {
    const error = output - (targets[i] as number);
    slopes[i] = (2 * error) / outputs.length;
    loss += error ** 2 / outputs.length;
  });
  return loss;
};
