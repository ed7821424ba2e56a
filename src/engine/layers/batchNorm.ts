import type { Tensor } from '../kernels/backend.ts';
import type { LayerSpec } from '../run.ts';
import { type Layer, type LayerContext, rowsOf, type Stage } from './layer.ts';

type BatchNormSpec = Extract<LayerSpec, { kind: 'batchNorm' }>;

/** An activation that can be done in the same pass over the data. */
export type FusedActivation = 'Relu' | 'Tanh';

/**
 * Batch normalization of each column (Ioffe & Szegedy 2015, Alg. 1 and 2). The biased variance normalizes, the unbiased
 * one enters the running average; running = running + momentum · (batch − running), which is PyTorch's momentum.
 */
export function createBatchNorm(spec: BatchNormSpec, context: LayerContext): Layer {
  return build(spec, context, '');
}

/** Batch normalization and the activation after it, in one pass over the data: the same bits, less time. */
export function createFusedBatchNorm(spec: BatchNormSpec, context: LayerContext, activation: FusedActivation): Layer {
  return build(spec, context, activation);
}

function build(spec: BatchNormSpec, { backend, input }: LayerContext, activation: FusedActivation | ''): Layer {
  const { momentum = 0.1, eps = 1e-5 } = spec;
  const inputs = input.columns;
  const column = (value: number): Tensor => {
    const tensor = backend.tensor([inputs]);
    backend.write(tensor, new Float64Array(inputs).fill(value));
    return tensor;
  };
  const [gamma, dgamma, beta, dbeta] = [column(1), column(0), column(0), column(0)];
  const [runningMean, runningVar] = [column(0), column(1)];
  return {
    output: input,
    parameters: [
      { name: 'gamma', value: gamma, gradient: dgamma },
      { name: 'beta', value: beta, gradient: dbeta },
    ],
    statistics: [runningMean, runningVar],
    connect(x): Stage {
      const rows = rowsOf(x);
      const y = backend.tensor([rows, inputs]);
      const [mean, rstd] = [column(0), column(0)];
      return {
        y,
        forward(kernels, mode) {
          if (mode === 'inference') {
            const inference = kernels[`batchNorm${activation}Inference`];
            inference(y, x, runningMean, runningVar, gamma, beta, rows, inputs, eps);
            return;
          }
          const update = { train: momentum, batch: 0, reestimate: 1 }[mode];
          const forward = kernels[`batchNorm${activation}Forward`];
          forward(y, mean, rstd, runningMean, runningVar, x, gamma, beta, rows, inputs, eps, update);
        },
        // The gradient of the input comes with those of gamma and beta, wanted or not.
        backward(kernels, dy) {
          const dx = backend.tensor([rows, inputs]);
          if (activation === '') {
            kernels.batchNormBackward(dx, dgamma, dbeta, dy, x, mean, rstd, gamma, rows, inputs);
          } else {
            const backward = kernels[`batchNorm${activation}Backward`];
            backward(dx, dgamma, dbeta, dy, y, x, mean, rstd, gamma, rows, inputs);
          }
          return dx;
        },
      };
    },
  };
}
