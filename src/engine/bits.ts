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
} as const satisfies Readonly<Record<string, RunSpec>>;

export type BitSpecName = keyof typeof bitSpecs;

function hidden(depth: number, units: number, after: readonly LayerSpec[]): LayerSpec[] {
  return Array.from({ length: depth }, () => [{ kind: 'linear', units } as const, ...after]).flat();
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
