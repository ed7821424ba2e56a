import type { LayerSpec } from '../run.ts';
import { filled, type Layer, type LayerContext, rowsOf } from './layer.ts';

type Spec<Kind extends LayerSpec['kind']> = Extract<LayerSpec, { kind: Kind }>;

/** How rows and columns are divided, each share being normalized by its own moments. */
interface Division {
  /** Rows of one example that are normalized together. */
  readonly positions: number;
  /** Groups of neighboring columns. */
  readonly groups: number;
  readonly eps: number | undefined;
}

/** Each row over all of its columns. @see Ba et al. 2016, section 3 */
export function createLayerNorm({ eps }: Spec<'layerNorm'>, context: LayerContext): Layer {
  return normalize(context, { positions: 1, groups: 1, eps });
}

/**
 * Each example over its positions and the columns of each group.
 * @see Wu & He 2018, eq. 7
 * @throws RangeError when the groups can't be equally large
 */
export function createGroupNorm({ groups, eps }: Spec<'groupNorm'>, context: LayerContext): Layer {
  const { columns, height, width } = context.input;
  if (!Number.isInteger(groups) || groups < 1 || columns % groups !== 0) {
    throw new RangeError(`groupNorm: expected groups to divide ${columns} columns, got ${groups}`);
  }
  return normalize(context, { positions: height * width, groups, eps });
}

/**
 * Each channel of each example over its positions.
 * @see Ulyanov et al. 2016, eq. 7
 * @throws RangeError for vectors, where each number would be its own mean
 */
export function createInstanceNorm({ eps }: Spec<'instanceNorm'>, context: LayerContext): Layer {
  const { columns, height, width } = context.input;
  if (height * width === 1) throw new RangeError('instanceNorm: expected a map of at least 2 positions, got a vector');
  return normalize(context, { positions: height * width, groups: columns, eps });
}

/** Learned scale gamma, from 1, and shift beta, from 0, for each column; the same in every mode. */
function normalize({ backend, input }: LayerContext, { positions, groups, eps = 1e-5 }: Division): Layer {
  const { columns } = input;
  const share = columns / groups;
  const [gamma, beta] = [filled(backend, columns, 1), filled(backend, columns, 0)];
  const [dgamma, dbeta] = [filled(backend, columns, 0), filled(backend, columns, 0)];
  return {
    output: input,
    parameters: [
      { name: 'gamma', value: gamma, gradient: dgamma },
      { name: 'beta', value: beta, gradient: dbeta },
    ],
    statistics: [],
    connect(x) {
      const rows = rowsOf(x);
      const count = rows / positions;
      const y = backend.tensor([rows, columns]);
      const [mean, rstd] = [backend.tensor([count, groups]), backend.tensor([count, groups])];
      return {
        y,
        forward(kernels) {
          kernels.groupNormForward(y, mean, rstd, x, gamma, beta, count, positions, groups, share, eps);
        },
        backward(kernels, dy) {
          const dx = backend.tensor([rows, columns]);
          kernels.groupNormBackward(dx, dgamma, dbeta, dy, x, mean, rstd, gamma, count, positions, groups, share);
          return dx;
        },
      };
    },
  };
}
