import * as tf from '@tensorflow/tfjs';
import type { TfjsModel } from '../engines/tfjs.ts';
import type { Perceptron } from './description.ts';

const EPS = 1e-5;

export function tfjsModel({ outputs, activation, loss, learningRate }: Perceptron): TfjsModel {
  const activate = { relu: tf.relu<tf.Tensor2D>, tanh: tf.tanh<tf.Tensor2D> }[activation];
  const compare = {
    softmaxCrossEntropy: (y: tf.Tensor2D, targets: tf.Tensor2D) => tf.losses.softmaxCrossEntropy(targets, y),
    meanSquaredError: (y: tf.Tensor2D, targets: tf.Tensor2D) => tf.losses.meanSquaredError(targets, y),
  }[loss];
  return {
    learningRate,
    outputs,
    lossOf(parameters, x, targets) {
      let y = x;
      let next = 0;
      const take = <T extends tf.Tensor>() => parameters[next++] as T;
      const linear = () => tf.add<tf.Tensor2D>(tf.matMul(y, take<tf.Tensor2D>()), take<tf.Tensor1D>());
      while (next < parameters.length - 2) y = activate(batchNorm(linear(), take<tf.Tensor1D>(), take<tf.Tensor1D>()));
      return compare(linear(), targets) as tf.Scalar;
    },
  };
}

/** By hand: a fifth faster than `tf.moments` and `tf.batchNorm`, because of their gradients. */
export function batchNorm<T extends tf.Tensor>(x: T, gamma: tf.Tensor1D, beta: tf.Tensor1D): T {
  // The last axis holds the columns, or the channels of maps.
  const axes = x.shape.slice(1).map((_, axis) => axis);
  const centered = tf.sub(x, tf.mean(x, axes));
  const variance = tf.mean(tf.square(centered), axes);
  return tf.add(tf.mul(centered, tf.mul(gamma, tf.rsqrt(tf.add(variance, EPS)))), beta);
}
