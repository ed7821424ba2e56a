import * as tf from '@tensorflow/tfjs';
import type { TfjsModel } from '../engines/tfjs.ts';
import { batchNorm } from '../perceptron/tfjs.ts';
import type { ConvolutionNet } from './description.ts';

/** Maps as TensorFlow.js wants them: `[examples, height, width, channels]`. */
export function tfjsModel({ side, channels, outputs, learningRate }: ConvolutionNet): TfjsModel {
  return {
    learningRate,
    outputs,
    lossOf(parameters, x, targets) {
      let y = tf.reshape(x, [-1, side, side, 1]) as tf.Tensor4D;
      let next = 0;
      let inputs = 1;
      const take = <T extends tf.Tensor>() => parameters[next++] as T;
      for (const own of channels) {
        const weight = tf.reshape(take(), [3, 3, inputs, own]) as tf.Tensor4D;
        y = tf.add<tf.Tensor4D>(convolve(y, weight), take());
        y = tf.maxPool(tf.relu(batchNorm(y, take<tf.Tensor1D>(), take<tf.Tensor1D>())), 2, 2, 'valid');
        inputs = own;
      }
      const flat = tf.reshape(y, [y.shape[0], -1]) as tf.Tensor2D;
      const output = tf.add<tf.Tensor2D>(tf.matMul(flat, take<tf.Tensor2D>()), take<tf.Tensor1D>());
      return tf.losses.softmaxCrossEntropy(targets, output) as tf.Scalar;
    },
  };
}

/**
 * Its wasm backend has no gradient of a filter. That gradient is a convolution too: of the maps, their channels taken for
 * examples, by ∂loss/∂y, its examples taken for channels.
 */
const convolve = tf.customGrad((x, weight, save) => {
  const [maps, filter] = [x as tf.Tensor4D, weight as tf.Tensor4D];
  (save as tf.GradSaveFunc)([maps, filter]);
  const gradFunc = (dy: tf.Tensor4D, [x, w]: tf.Tensor[]) => {
    const byChannel = tf.transpose(x as tf.Tensor4D, [3, 1, 2, 0]);
    const dw = tf.conv2d(byChannel, tf.transpose(dy, [1, 2, 0, 3]), 1, 1);
    const dx = tf.conv2dTranspose(dy, w as tf.Tensor4D, maps.shape, 1, 'same');
    return [dx, tf.transpose(dw, [1, 2, 0, 3])];
  };
  return {
    value: tf.conv2d(maps, filter, 1, 'same'),
    gradFunc: gradFunc as (dy: tf.Tensor, saved: tf.Tensor[]) => tf.Tensor[],
  };
}) as (x: tf.Tensor4D, weight: tf.Tensor4D) => tf.Tensor4D;
