import type { Tensor } from '../kernels/backend.ts';
import type { RandomStream } from '../random.ts';
import type { LayerSpec } from '../run.ts';
import { createBatchNorm } from './batchNorm.ts';
import { chain } from './chain.ts';
import { elementsOf, type Layer, type LayerContext, rowsOf } from './layer.ts';

type NoiseSpec = Extract<LayerSpec, { kind: 'noise' }>;
type NoisyBatchNormSpec = Extract<LayerSpec, { kind: 'noisyBatchNorm' }>;

/** How far the noise of one example strays from that of its step: n_μ and n_σ of the paper. */
const JITTER = 0.1;

/** Batch normalization followed by noise that changes the distribution of each unit at every step. */
export function createNoisyBatchNorm({ shift, scale }: NoisyBatchNormSpec, context: LayerContext): Layer {
  return chain(createBatchNorm({ kind: 'batchNorm' }, context), createNoise({ kind: 'noise', shift, scale }, context));
}

/**
 * `y = s·x + m`. Each step draws for each unit μ ~ U(−shift, shift) and σ ~ U(1, scale); then for each row
 * m ~ U(μ − 0.1, μ + 0.1) and s ~ N(σ, 0.1²). Off in inference and where statistics are re-estimated.
 * @see Santurkar et al. 2018, Algorithm 1
 */
export function createNoise(spec: NoiseSpec, { backend, input, stream }: LayerContext): Layer {
  let stages = 0;
  return {
    output: input,
    parameters: [],
    statistics: [],
    connect(x) {
      const shape = [rowsOf(x), input.columns] as const;
      const [y, scale, shift, zero] = [0, 0, 0, 0].map(() => backend.tensor(shape)) as [Tensor, Tensor, Tensor, Tensor];
      // Every stage has a stream of its own: what a probe draws changes nothing in the run.
      const random = stream(`noise ${stages++}`);
      const count = elementsOf(y);
      const refresh = () => {
        const drawn = drawNoise(spec, random, shape);
        backend.write(scale, drawn.scale);
        backend.write(shift, drawn.shift);
      };
      refresh();
      return {
        y,
        refresh,
        forward(kernels, mode) {
          if (mode === 'train' || mode === 'batch') kernels.scaleShift(y, x, scale, shift, count);
          else kernels.add(y, x, zero, count);
        },
        backward(kernels, dy) {
          const dx = backend.tensor(shape);
          kernels.multiply(dx, dy, scale, count);
          return dx;
        },
      };
    },
  };
}

/** s and m, row-major `[rows, columns]`. */
function drawNoise(spec: NoiseSpec, random: RandomStream, [rows, columns]: readonly [number, number]) {
  const scale = new Float64Array(rows * columns);
  const shift = new Float64Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    const mu = random.between(-spec.shift, spec.shift);
    const sigma = random.between(1, spec.scale);
    for (let k = column; k < rows * columns; k += columns) {
      shift[k] = random.between(mu - JITTER, mu + JITTER);
      scale[k] = sigma + JITTER * random.normal();
    }
  }
  return { scale, shift };
}
