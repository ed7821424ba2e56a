/**
 * What arrives in a network that stands still, worked out from its weights alone: for networks trained with
 * `frozen: 'allButWeights'`, whose biases and β are 0 and whose γ are 1. Pure, and light enough for a page.
 */

/** Numbers row-major `[rows, columns]`. */
export interface Rows {
  readonly values: ArrayLike<number>;
  readonly rows: number;
  readonly columns: number;
}

/** PyTorch's, and that of the engine. */
const usualEps = 1e-5;

/**
 * The reading of a `weights` probe, cut into its matrices.
 * @param widths columns of the input, then units of each layer
 */
export function matricesOf(weights: Float32Array, widths: readonly number[]): Rows[] {
  let start = 0;
  return widths.slice(1).map((columns, index) => {
    const rows = widths[index] as number;
    const values = weights.subarray(start, start + rows * columns);
    start += rows * columns;
    return { values, rows, columns };
  });
}

/** `x·W` for some rows of x; sums in the order of the columns of x. */
export function product(x: Rows, weight: Rows): Rows {
  const values = new Float64Array(x.rows * weight.columns);
  for (let row = 0; row < x.rows; row++) {
    const start = row * weight.columns;
    for (let k = 0; k < x.columns; k++) {
      const factor = x.values[row * x.columns + k] as number;
      if (factor === 0) continue;
      const from = k * weight.columns;
      for (let c = 0; c < weight.columns; c++) {
        values[start + c] = (values[start + c] as number) + factor * (weight.values[from + c] as number);
      }
    }
  }
  return { values, rows: x.rows, columns: weight.columns };
}

/** ReLU of each column brought to mean 0 and variance 1 over these rows. */
export function normalizedRelu({ values, rows, columns }: Rows, eps = usualEps): Rows {
  const result = new Float64Array(rows * columns);
  for (let column = 0; column < columns; column++) {
    let [mean, variance] = [0, 0];
    for (let i = column; i < result.length; i += columns) mean += (values[i] as number) / rows;
    for (let i = column; i < result.length; i += columns) variance += ((values[i] as number) - mean) ** 2 / rows;
    const spread = Math.sqrt(variance + eps);
    for (let i = column; i < result.length; i += columns) {
      result[i] = Math.max(0, ((values[i] as number) - mean) / spread);
    }
  }
  return { values: result, rows, columns };
}

/** What arrives at the batch norm of a layer (1 is the first), the layers before it normalizing over these rows. */
export function arriving(x: Rows, matrices: readonly Rows[], layer: number): Rows {
  let arrived = x;
  matrices.slice(0, layer).forEach((weight, index) => {
    arrived = product(index === 0 ? arrived : normalizedRelu(arrived), weight);
  });
  return arrived;
}
