/** The layers of a run as modules of PyTorch. Pure. */
import type { LayerSpec } from '../../../engine/run.ts';

/** What is written out because PyTorch has no module for it. */
export type OwnClass = 'Noise' | 'Recurrent';

interface Written {
  readonly modules: readonly string[];
  /** Columns that come out. */
  readonly columns: number;
  /** Sizes of its weight matrices, as the engine has them: `[inputs, outputs]`. */
  readonly weights?: readonly (readonly [number, number])[];
  readonly needs?: OwnClass;
}

type Spec<Kind extends LayerSpec['kind']> = Extract<LayerSpec, { kind: Kind }>;

const writers: { readonly [Kind in LayerSpec['kind']]?: (spec: Spec<Kind>, columns: number) => Written } = {
  linear: ({ units }, columns) => ({
    modules: [`nn.Linear(${columns}, ${units})`],
    columns: units,
    weights: [[columns, units]],
  }),
  relu: (_, columns) => ({ modules: ['nn.ReLU()'], columns }),
  tanh: (_, columns) => ({ modules: ['nn.Tanh()'], columns }),
  sigmoid: (_, columns) => ({ modules: ['nn.Sigmoid()'], columns }),
  batchNorm: ({ eps, momentum }, columns) => ({
    modules: [`nn.BatchNorm1d(${[columns, ...option('eps', eps), ...option('momentum', momentum)].join(', ')})`],
    columns,
  }),
  layerNorm: ({ eps }, columns) => ({
    modules: [`nn.LayerNorm(${[columns, ...option('eps', eps)].join(', ')})`],
    columns,
  }),
  groupNorm: ({ groups, eps }, columns) => ({
    modules: [`nn.GroupNorm(${[groups, columns, ...option('eps', eps)].join(', ')})`],
    columns,
  }),
  noise: ({ shift, scale }, columns) => ({ modules: [`Noise(${shift}, ${scale})`], columns, needs: 'Noise' }),
  noisyBatchNorm: ({ shift, scale }, columns) => ({
    modules: [`nn.BatchNorm1d(${columns})`, `Noise(${shift}, ${scale})`],
    columns,
    needs: 'Noise',
  }),
  recurrent: ({ units, steps, norm, gamma = 0.5 }, columns) => ({
    modules: [`Recurrent(${columns / steps}, ${units}, ${steps}, ${JSON.stringify(normOf[norm])}, ${gamma})`],
    columns: units,
    weights: [
      [columns / steps, units],
      [units, units],
    ],
    needs: 'Recurrent',
  }),
};

/** In training it makes no difference whose running averages are kept. */
const normOf = { none: 'none', perStep: 'batch', shared: 'batch', layer: 'layer' } as const;

/** An argument that is not left to PyTorch's default. */
export function option(name: string, value: number | undefined): string[] {
  return value === undefined ? [] : [`${name}=${value}`];
}

/** A network as the modules of one `nn.Sequential`. @throws RangeError for a layer that has no text yet */
export function writeLayers(layers: readonly LayerSpec[], features: number) {
  let columns = features;
  const written = layers.map((spec) => {
    const write = writers[spec.kind] as ((spec: LayerSpec, columns: number) => Written) | undefined;
    if (!write) throw new RangeError(`pytorch: expected a layer that has a text, got ${spec.kind}`);
    const one = write(spec, columns);
    columns = one.columns;
    return one;
  });
  return {
    modules: written.flatMap(({ modules }) => modules),
    shapes: written.flatMap(({ weights = [] }) => weights),
    needs: written.flatMap(({ needs }) => needs ?? []),
    outputs: columns,
  };
}

/** PyTorch has weights as `[outputs, inputs]`. @param weights of the engine, one matrix after the other */
export function transposeWeights(weights: Float32Array, shapes: readonly (readonly [number, number])[]): Float32Array {
  const turned = new Float32Array(weights.length);
  let start = 0;
  for (const [inputs, outputs] of shapes) {
    for (let i = 0; i < inputs * outputs; i++) {
      turned[start + (i % outputs) * inputs + Math.floor(i / outputs)] = weights[start + i] as number;
    }
    start += inputs * outputs;
  }
  if (start !== weights.length) throw new RangeError(`pytorch: expected ${start} weights, got ${weights.length}`);
  return turned;
}
