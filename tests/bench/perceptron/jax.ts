import { nn, numpy as np } from '@jax-js/jax';
import type { JaxModel } from '../engines/jax.ts';
import type { Perceptron } from './description.ts';

const EPS = 1e-5;

export function jaxModel({ outputs, activation, loss, learningRate }: Perceptron): JaxModel {
  const activate = { relu: nn.relu, tanh: np.tanh }[activation];
  const compare = { softmaxCrossEntropy, meanSquaredError }[loss];
  return {
    learningRate,
    outputs,
    lossOf(parameters, x, targets) {
      let y = x;
      let next = 0;
      const take = () => parameters[next++] as np.Array;
      const linear = () => np.matmul(y, take()).add(take());
      while (next < parameters.length - 2) y = activate(batchNorm(linear(), take(), take()));
      return compare(linear(), targets);
    },
  };
}

/** Of each column, or of each channel of maps `[examples, channels, height, width]`. */
export function batchNorm(x: np.Array, gamma: np.Array, beta: np.Array): np.Array {
  const axes = x.ndim === 2 ? [0] : [0, 2, 3];
  const options = { keepdims: true };
  const centered = x.ref.sub(np.mean(x, axes, options));
  const variance = np.mean(np.square(centered.ref), axes, options);
  return centered.mul(gamma.div(np.sqrt(variance.add(EPS)))).add(beta);
}

export const softmaxCrossEntropy = (y: np.Array, targets: np.Array): np.Array => {
  return np.mean(np.sum(nn.logSoftmax(y).mul(targets), 1)).mul(-1);
};

const meanSquaredError = (y: np.Array, targets: np.Array): np.Array => np.mean(np.square(y.sub(targets)));
