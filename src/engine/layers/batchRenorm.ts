import type { Kernels, Tensor } from '../kernels/backend.ts';
import type { LayerSpec } from '../run.ts';
import { filled, type Layer, type LayerContext, type Mode, rowsOf, type Stage } from './layer.ts';

type BatchRenormSpec = Extract<LayerSpec, { kind: 'batchRenorm' }>;

/**
 * Batch normalization corrected towards the running averages: x̂ = (x − μ_B)/σ_B · r + d, with r and d as in the kernel
 * batchRenormCorrection, and constant in the backward pass. Where neither is clipped, training computes what inference
 * does. The running averages are of mean and standard deviation, and take part in training.
 * @see Ioffe 2017, Algorithm 1
 * @throws RangeError for limits that leave no correction possible
 */
export function createBatchRenorm(spec: BatchRenormSpec, { backend, input }: LayerContext): Layer {
  const { rMax, dMax } = spec;
  if (!(rMax >= 1 && dMax >= 0)) {
    throw new RangeError(`batchRenorm: expected rMax ≥ 1 and dMax ≥ 0, got ${rMax} and ${dMax}`);
  }
  const column = (value: number) => filled(backend, input.columns, value);
  const own: Columns = {
    gamma: column(1),
    dgamma: column(0),
    beta: column(0),
    dbeta: column(0),
    runningMean: column(0),
    runningDeviation: column(1),
  };
  return {
    output: input,
    parameters: [
      { name: 'gamma', value: own.gamma, gradient: own.dgamma },
      { name: 'beta', value: own.beta, gradient: own.dbeta },
    ],
    statistics: [own.runningMean, own.runningDeviation],
    connect(x) {
      const shape = [rowsOf(x), input.columns] as const;
      return connect(spec, own, x, backend.tensor(shape), () => backend.tensor(shape), column);
    },
  };
}

type Columns = Readonly<Record<'gamma' | 'dgamma' | 'beta' | 'dbeta' | 'runningMean' | 'runningDeviation', Tensor>>;

function connect(
  { momentum = 0.1, eps = 1e-5, rMax, dMax }: BatchRenormSpec,
  own: Columns,
  x: Tensor,
  y: Tensor,
  createGradient: () => Tensor,
  column: (value: number) => Tensor,
): Stage {
  const { gamma, dgamma, beta, dbeta, runningMean, runningDeviation } = own;
  const [rows, columns = 1] = y.shape;
  const [mean, variance, rstd, r, d] = [column(0), column(0), column(0), column(0), column(0)];
  const [scale, offset, product] = [column(0), column(0), column(0)];
  const infer = (kernels: Kernels) => {
    kernels.multiply(variance, runningDeviation, runningDeviation, columns);
    kernels.batchNormInference(y, x, runningMean, variance, gamma, beta, rows, columns, 0);
  };
  /** A re-estimate is plain batch normalization: no correction. */
  const correct = (kernels: Kernels, mode: Exclude<Mode, 'inference'>) => {
    const [rLimit, dLimit] = mode === 'reestimate' ? [1, 0] : [rMax, dMax];
    const update = { train: momentum, batch: 0, reestimate: 1 }[mode];
    kernels.batchRenormCorrection(
      ...([r, d, scale, offset, rstd, runningMean, runningDeviation, mean, variance, gamma, beta] as const),
      ...([columns, eps, update, rLimit, dLimit] as const),
    );
  };
  return {
    y,
    forward(kernels, mode) {
      if (mode === 'inference') return infer(kernels);
      kernels.columnMoments(mean, variance, x, rows, columns);
      correct(kernels, mode);
      kernels.batchNormInference(y, x, mean, variance, scale, offset, rows, columns, eps);
    },
    // With gamma·r in place of gamma, the gradient of x is that of batch normalization; ∂ℓ/∂γ = Σ dy·(x̂_B·r + d).
    backward(kernels, dy) {
      const dx = createGradient();
      kernels.batchNormBackward(dx, dgamma, dbeta, dy, x, mean, rstd, scale, rows, columns);
      kernels.multiply(product, d, dbeta, columns);
      kernels.scaleShift(dgamma, dgamma, r, product, columns);
      return dx;
    },
  };
}
