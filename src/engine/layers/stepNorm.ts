import type { Backend, Kernels, Tensor } from '../kernels/backend.ts';
import { filled, type Mode } from './layer.ts';

const MOMENTUM = 0.1;
const EPS = 1e-5;

/** Where one of the two products of a recurrent layer has its scale, its shift and, by step, its running averages. */
export interface NormColumns {
  readonly gamma: Tensor;
  readonly beta: Tensor;
  readonly running: readonly { readonly mean: Tensor; readonly variance: Tensor }[];
}

/** The normalization of one product at one time step. */
export interface StepNorm {
  readonly y: Tensor;
  forward(kernels: Kernels, mode: Mode): void;
  /** Overwrites dgamma and dbeta. @returns ∂loss/∂z */
  backward(kernels: Kernels, dy: Tensor, dgamma: Tensor, dbeta: Tensor): Tensor;
}

/** @param z the product, `[rows, columns]` */
type ConnectStepNorm = (backend: Backend, z: Tensor, columns: NormColumns, step: number) => StepNorm;

/** Running averages of each step, or one that all steps share. */
const connectBatch: ConnectStepNorm = (backend, z, { gamma, beta, running }, step) => {
  const [rows, units = 1] = z.shape;
  const averages = running[step] ?? running[0];
  if (!averages) throw new RangeError('recurrent: no averages');
  // Re-estimated, shared averages become the mean over the steps.
  const share = running.length === 1 ? 1 / (step + 1) : 1;
  const y = backend.tensor(z.shape);
  const [mean, rstd] = [filled(backend, units, 0), filled(backend, units, 0)];
  return {
    y,
    forward(kernels, mode) {
      if (mode === 'inference') {
        kernels.batchNormInference(y, z, averages.mean, averages.variance, gamma, beta, rows, units, EPS);
        return;
      }
      const update = { train: MOMENTUM, batch: 0, reestimate: share }[mode];
      const { mean: runningMean, variance } = averages;
      kernels.batchNormForward(y, mean, rstd, runningMean, variance, z, gamma, beta, rows, units, EPS, update);
    },
    backward(kernels, dy, dgamma, dbeta) {
      const dz = backend.tensor(z.shape);
      kernels.batchNormBackward(dz, dgamma, dbeta, dy, z, mean, rstd, gamma, rows, units);
      return dz;
    },
  };
};

const connectLayer: ConnectStepNorm = (backend, z, { gamma, beta }) => {
  const [rows, units = 1] = z.shape;
  const y = backend.tensor(z.shape);
  const [mean, rstd] = [backend.tensor([rows, 1]), backend.tensor([rows, 1])];
  return {
    y,
    forward: (kernels) => kernels.groupNormForward(y, mean, rstd, z, gamma, beta, rows, 1, 1, units, EPS),
    backward(kernels, dy, dgamma, dbeta) {
      const dz = backend.tensor(z.shape);
      kernels.groupNormBackward(dz, dgamma, dbeta, dy, z, mean, rstd, gamma, rows, 1, 1, units);
      return dz;
    },
  };
};

const connectNone: ConnectStepNorm = (_backend, z) => ({ y: z, forward: () => undefined, backward: (_, dy) => dy });

/** Every normalization of a recurrent layer by its name. */
export const stepNorms: { readonly [Name in 'none' | 'perStep' | 'shared' | 'layer']: ConnectStepNorm } = {
  none: connectNone,
  perStep: connectBatch,
  shared: connectBatch,
  layer: connectLayer,
};
