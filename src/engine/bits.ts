import type { LayerSpec, RunSpec } from './run.ts';

/** Runs whose final fingerprints are committed: every machine that trains here must reproduce them, bit for bit. */
export const bitSpecs = {
  'spiral-batch-norm': spiral(hidden(6, 32, [{ kind: 'batchNorm' }, { kind: 'relu' }]), 300),
  'spiral-plain': spiral(hidden(6, 32, [{ kind: 'relu' }]), 300),
  'spiral-tanh-squared-error': {
    ...spiral(hidden(3, 16, [{ kind: 'batchNorm' }, { kind: 'tanh' }]), 200),
    init: { kind: 'glorot', scale: 1.5 },
    loss: 'meanSquaredError',
  },
  'spiral-odd-sizes': {
    ...spiral(hidden(3, 33, [{ kind: 'tanh' }, { kind: 'batchNorm', momentum: 0.03 }]), 200),
    batchSize: 61,
  },
  'digits-batch-norm': digits(false, hidden(3, 32, [{ kind: 'batchNorm' }, { kind: 'relu' }])),
  'standardized-digits-plain': digits(true, hidden(6, 32, [{ kind: 'relu' }])),
  // Trained far past convergence, where probabilities come near the smallest float32 numbers.
  'spiral-past-convergence': { ...spiral(hidden(2, 64, [{ kind: 'batchNorm' }, { kind: 'relu' }]), 2000), seed: 3 },
  'spiral-sigmoid-layer-norm': spiral(hidden(3, 33, [{ kind: 'layerNorm' }, { kind: 'sigmoid' }]), 200),
  'spiral-batch-renorm': spiral(hidden(3, 32, [{ kind: 'batchRenorm', rMax: 3, dMax: 5 }, { kind: 'relu' }]), 200),
  'spiral-noise': spiral(
    [
      ...hidden(2, 32, [{ kind: 'noisyBatchNorm', shift: 0.5, scale: 1.25 }, { kind: 'relu' }]),
      ...hidden(1, 32, [{ kind: 'noise', shift: 0.5, scale: 1.25 }, { kind: 'relu' }]),
    ],
    200,
  ),
  'spiral-group-norm-skips': spiral(
    [
      ...hidden(2, 24, [{ kind: 'groupNorm', groups: 4 }, { kind: 'relu' }]),
      { kind: 'add', from: 2 },
      ...hidden(1, 24, [{ kind: 'batchNorm' }]),
      { kind: 'add', from: 6 },
      { kind: 'relu' },
    ],
    200,
  ),
  'digits-recurrent-per-step': digits(true, [recurrent('perStep')]),
  'digits-recurrent-shared': digits(true, [recurrent('shared')]),
  'digits-recurrent-layer-norm': digits(true, [recurrent('layer')]),
  'digits-maps': digits(false, [
    { kind: 'toMap', height: 12, width: 12, channels: 1 },
    { kind: 'conv', channels: 8 },
    ...([{ kind: 'batchNorm' }, { kind: 'relu' }, { kind: 'maxPool' }] as const),
    { kind: 'conv', channels: 12 },
    ...([{ kind: 'instanceNorm' }, { kind: 'relu' }, { kind: 'maxPool' }] as const),
    ...([{ kind: 'conv', channels: 16 }, { kind: 'relu' }, { kind: 'globalAveragePool' }] as const),
  ]),
  'silhouettes-adam': {
    ...spiral(hidden(2, 32, [{ kind: 'batchNorm' }, { kind: 'relu' }]), 60),
    dataset: { kind: 'silhouettes', train: ['airliner', 'ship'], test: ['fighter'], trainPerKind: 40, testPerKind: 5 },
    optimizer: { kind: 'adam', learningRate: 0.005 },
  },
  'curve-rmsprop-orthogonal': {
    ...spiral([], 400),
    dataset: { kind: 'curve', train: [-3, 0], test: [-3, 3], spacing: 'uniform' },
    layers: [...hidden(2, 30, [{ kind: 'tanh' }]), { kind: 'linear', units: 1 }],
    init: { kind: 'orthogonal', hiddenScale: 1.6 },
    loss: 'meanSquaredError',
    optimizer: { kind: 'rmsprop', learningRate: 0.002 },
    batchSize: 16,
  },
  'moons-momentum-outliers': {
    ...spiral(hidden(3, 31, [{ kind: 'batchNorm' }, { kind: 'relu' }]), 200),
    dataset: { kind: 'moons' },
    init: { kind: 'he', outliers: { perLayer: 5, factor: 100 } },
    optimizer: { kind: 'momentum', learningRate: 0.03, weightDecay: 1e-3, clipNorm: 1 },
    outlierSample: { factor: 10 },
  },
} as const satisfies Readonly<Record<string, RunSpec>>;

export type BitSpecName = keyof typeof bitSpecs;

function hidden(depth: number, units: number, after: readonly LayerSpec[]): LayerSpec[] {
  return Array.from({ length: depth }, () => [{ kind: 'linear', units } as const, ...after]).flat();
}

function recurrent(norm: 'perStep' | 'shared' | 'layer'): LayerSpec {
  return { kind: 'recurrent', units: 32, steps: 12, norm };
}

function spiral(layers: readonly LayerSpec[], steps: number): RunSpec {
  return {
    seed: 7,
    dataset: { kind: 'spiral' },
    layers: [...layers, { kind: 'linear', units: 3 }],
    init: { kind: 'he' },
    loss: 'softmaxCrossEntropy',
    optimizer: { kind: 'sgd', learningRate: 0.1 },
    batchSize: 64,
    steps,
    probes: [],
  };
}

function digits(standardize: boolean, layers: readonly LayerSpec[]): RunSpec {
  return {
    ...spiral([], 200),
    dataset: { kind: 'digits', standardize },
    layers: [...layers, { kind: 'linear', units: 10 }],
  };
}
