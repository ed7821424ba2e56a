import type { LayerSpec, RunSpec } from '../../run.ts';

/** What a network takes. Of one that the engine will refuse, the parts up to the layer that does not fit are right. */
export interface NetworkCost {
  /** Layers, with each step of a recurrent one. */
  readonly depth: number;
  readonly parameters: number;
  /** Weight matrices. */
  readonly matrices: number;
  /** Multiply-adds of one example on its way forward; other work counts as so many as take the same time. */
  readonly work: number;
  /** Numbers in the outputs of all layers for one example. */
  readonly activations: number;
  readonly outputs: number;
  /** Multiply-adds that make weights orthogonal. */
  readonly orthogonalWork: number;
}

interface Shape {
  readonly columns: number;
  readonly positions: number;
}

interface LayerCost {
  readonly output: Shape;
  /** Rows and columns of each weight matrix. */
  readonly matrices?: readonly (readonly [rows: number, columns: number])[];
  /** Rows that pass through each of them. */
  readonly rows?: number;
  readonly steps?: number;
}

/** Of an element through a layer, in multiply-adds; and of one for which numbers are drawn. */
const ELEMENT = 8;
const DRAWN = 1000;

export function networkCost({ layers, init }: Pick<RunSpec, 'layers' | 'init'>, features: number): NetworkCost {
  const cost = { depth: 0, parameters: 0, matrices: 0, work: 0, activations: 0, orthogonalWork: 0 };
  let shape: Shape = { columns: features, positions: 1 };
  for (const layer of layers) {
    const { output, matrices = [], rows = 1, steps = 1 } = layerCost(layer, shape);
    const numbers = steps * output.columns * output.positions;
    cost.depth += steps;
    cost.matrices += matrices.length;
    cost.parameters += 2 * output.columns;
    cost.activations += numbers;
    cost.work += (/noise/i.test(layer.kind) ? DRAWN : ELEMENT) * numbers;
    for (const [inputs, columns] of matrices) {
      cost.parameters += inputs * columns;
      cost.work += rows * inputs * columns;
      if (init.kind === 'orthogonal' || layer.kind === 'recurrent') {
        cost.orthogonalWork += 2 * inputs * columns * Math.min(inputs, columns);
      }
    }
    shape = output;
  }
  return { ...cost, outputs: shape.columns };
}

function layerCost(layer: LayerSpec, input: Shape): LayerCost {
  const { columns, positions } = input;
  switch (layer.kind) {
    case 'linear':
      return { output: vector(layer.units), matrices: [[columns * positions, layer.units]] };
    case 'conv':
      return {
        output: { columns: layer.channels, positions },
        matrices: [[9 * columns, layer.channels]],
        rows: positions,
      };
    case 'recurrent':
      return {
        output: vector(layer.units),
        matrices: [
          [columns / layer.steps, layer.units],
          [layer.units, layer.units],
        ],
        rows: layer.steps,
        steps: layer.steps,
      };
    case 'toMap':
      return { output: { columns: layer.channels, positions: layer.height * layer.width } };
    case 'maxPool':
      return { output: { columns, positions: positions / 4 } };
    case 'globalAveragePool':
      return { output: vector(columns) };
    default:
      return { output: input };
  }
}

const vector = (columns: number): Shape => ({ columns, positions: 1 });
