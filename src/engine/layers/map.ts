/** Layers between vectors and maps, and those that make maps smaller. None has parameters. */
import type { Tensor } from '../kernels/backend.ts';
import type { LayerSpec } from '../run.ts';
import { type Layer, type LayerContext, rowsOf, type Shape, type Stage, vectorShape } from './layer.ts';

/** @throws RangeError unless the map has as many numbers as the vector */
export function createToMap(
  { height, width, channels }: Extract<LayerSpec, { kind: 'toMap' }>,
  { backend, input }: LayerContext,
): Layer {
  if (isMap(input) || input.columns !== height * width * channels) {
    const expected = `a vector of ${height} · ${width} · ${channels} columns`;
    throw new RangeError(`toMap: expected ${expected}, got ${describeShape(input)}`);
  }
  const positions = height * width;
  return withoutParameters({ columns: channels, height, width }, (x) => {
    const N = rowsOf(x);
    const y = backend.tensor([N * positions, channels]);
    return {
      y,
      forward: (kernels) => kernels.toMap(y, x, N, positions, channels),
      backward(kernels, dy) {
        const dx = backend.tensor(x.shape);
        kernels.flatten(dx, dy, N, positions, channels);
        return dx;
      },
    };
  });
}

/** The way back from `toMap`: what a linear layer makes of a map. */
export function createFlatten({ backend, input }: LayerContext): Layer {
  const { columns, height, width } = input;
  const positions = height * width;
  return withoutParameters(vectorShape(positions * columns), (x) => {
    const N = rowsOf(x) / positions;
    const y = backend.tensor([N, positions * columns]);
    return {
      y,
      forward: (kernels) => kernels.flatten(y, x, N, positions, columns),
      backward(kernels, dy) {
        const dx = backend.tensor(x.shape);
        kernels.toMap(dx, dy, N, positions, columns);
        return dx;
      },
    };
  });
}

/** @throws RangeError unless height and width are even */
export function createMaxPool(_spec: { kind: 'maxPool' }, { backend, input }: LayerContext): Layer {
  const [columns, H, W] = [input.columns, input.height / 2, input.width / 2];
  if (!isMap(input) || !Number.isInteger(H) || !Number.isInteger(W)) {
    throw new RangeError(`maxPool: expected a map of even height and width, got ${describeShape(input)}`);
  }
  return withoutParameters({ columns, height: H, width: W }, (x) => {
    const N = rowsOf(x) / (4 * H * W);
    const y = backend.tensor([N * H * W, columns]);
    return {
      y,
      forward: (kernels) => kernels.maxPoolForward(y, x, N, H, W, columns),
      backward(kernels, dy) {
        const dx = backend.tensor(x.shape);
        kernels.maxPoolBackward(dx, dy, y, x, N, H, W, columns);
        return dx;
      },
    };
  });
}

/** `[examples, channels]` from a map. @throws RangeError for a vector */
export function createGlobalAveragePool(_spec: { kind: 'globalAveragePool' }, context: LayerContext): Layer {
  const { backend, input } = context;
  if (!isMap(input)) throw new RangeError(`globalAveragePool: expected a map, got ${describeShape(input)}`);
  const { columns } = input;
  const positions = input.height * input.width;
  return withoutParameters(vectorShape(columns), (x) => {
    const N = rowsOf(x) / positions;
    const y = backend.tensor([N, columns]);
    return {
      y,
      forward: (kernels) => kernels.averagePoolForward(y, x, N, positions, columns),
      backward(kernels, dy) {
        const dx = backend.tensor(x.shape);
        kernels.averagePoolBackward(dx, dy, N, positions, columns);
        return dx;
      },
    };
  });
}

export function isMap({ height, width }: Shape): boolean {
  return height * width > 1;
}

export function describeShape(shape: Shape): string {
  const { columns, height, width } = shape;
  return isMap(shape) ? `a map of ${height} × ${width} × ${columns}` : `a vector of ${columns} columns`;
}

function withoutParameters(output: Shape, connect: (x: Tensor) => Stage): Layer {
  return { output, parameters: [], statistics: [], connect };
}
