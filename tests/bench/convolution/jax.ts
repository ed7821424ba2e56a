import { lax, nn, numpy as np } from '@jax-js/jax';
import type { JaxModel } from '../engines/jax.ts';
import { batchNorm, softmaxCrossEntropy } from '../perceptron/jax.ts';
import type { ConvolutionNet } from './description.ts';

/** Maps as jax-js wants them: `[examples, channels, height, width]`. */
export function jaxModel({ side, channels, outputs, batchSize, learningRate }: ConvolutionNet): JaxModel {
  return {
    learningRate,
    outputs,
    lossOf(parameters, x, targets) {
      let y = x.reshape([batchSize, 1, side, side]);
      let next = 0;
      let size = side;
      let inputs = 1;
      const take = () => parameters[next++] as np.Array;
      const perChannel = () => take().reshape([1, -1, 1, 1]);
      for (const own of channels) {
        const weight = take().reshape([3, 3, inputs, own]).transpose([3, 2, 0, 1]);
        y = lax.convGeneralDilated(y, weight, [1, 1], 'SAME').add(perChannel());
        y = maxPool(nn.relu(batchNorm(y, perChannel(), perChannel())), own, size);
        size /= 2;
        inputs = own;
      }
      // Our linear layer counts positions first, then channels.
      const flat = y.transpose([0, 2, 3, 1]).reshape([batchSize, -1]);
      return softmaxCrossEntropy(np.matmul(flat, take()).add(take()), targets);
    },
  };
}

const maxPool = (x: np.Array, channels: number, side: number): np.Array => {
  return np.max(x.reshape([-1, channels, side / 2, 2, side / 2, 2]), [3, 5]);
};
