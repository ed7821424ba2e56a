import { describe, expect, test } from 'vitest';
import type { Backend, Tensor } from '../../src/engine/kernels/backend.ts';
import { createReferenceBackend } from '../../src/engine/kernels/referenceBackend.ts';
import { createFusedBatchNorm } from '../../src/engine/layers/batchNorm.ts';
import { createLayer, layers } from '../../src/engine/layers/index.ts';
import { type Layer, type LayerContext, vectorShape } from '../../src/engine/layers/layer.ts';
import { randomStream } from '../../src/engine/random.ts';
import type { LayerSpec } from '../../src/engine/run.ts';

const ROWS = 5;
const INPUTS = 3;
const H = 1e-6;

// A layer that joins the table and has no spec here fails to compile.
const specs: { readonly [Kind in LayerSpec['kind']]: Extract<LayerSpec, { kind: Kind }> } = {
  linear: { kind: 'linear', units: 4 },
  relu: { kind: 'relu' },
  tanh: { kind: 'tanh' },
  batchNorm: { kind: 'batchNorm' },
};

const builders: Record<string, (context: LayerContext) => Layer> = {
  ...Object.fromEntries(
    Object.keys(layers).map((kind) => [kind, (context) => createLayer(specs[kind as LayerSpec['kind']], context)]),
  ),
  'batchNorm + relu': (context) => createFusedBatchNorm(specs.batchNorm, context, 'Relu'),
  'batchNorm + tanh': (context) => createFusedBatchNorm(specs.batchNorm, context, 'Tanh'),
};

/** A layer on the float64 reference, with random input, parameters and weights of the sum ⟨y, dy⟩. */
function bench(build: (context: LayerContext) => Layer) {
  const backend = createReferenceBackend();
  const random = randomStream(11, 'layers');
  const fill = (tensor: Tensor) => {
    backend.write(
      tensor,
      Array.from({ length: elements(tensor) }, () => random.normal()),
    );
  };
  const layer = build({ backend, input: vectorShape(INPUTS), init: { kind: 'he' }, random, isOutput: false });
  const x = backend.tensor([ROWS, INPUTS]);
  const dy = backend.tensor([ROWS, layer.output.columns]);
  const stage = layer.connect(x);
  for (const tensor of [x, dy, ...layer.parameters.map(({ value }) => value)]) fill(tensor);
  let dx: Tensor | undefined;
  const forward = backend.record((kernels) => stage.forward(kernels, 'train'));
  const backward = backend.record((kernels) => {
    dx = stage.backward(kernels, dy, true);
  });
  const weigh = () => {
    forward.run();
    const weights = backend.read(dy);
    return Array.from(backend.read(stage.y)).reduce((sum, value, i) => sum + value * (weights[i] as number), 0);
  };
  return { backend, layer, x, weigh, forward, backward, inputGradient: () => dx as Tensor };
}

const elements = (tensor: Tensor) => tensor.shape[0] * (tensor.shape[1] ?? 1);

/** ∂weigh/∂tensor by central differences. */
function centralDifferences(backend: Backend, tensor: Tensor, weigh: () => number): number[] {
  const values = [...backend.read(tensor)];
  return values.map((value, i) => {
    const at = (moved: number) => {
      backend.write(tensor, values.with(i, moved));
      return weigh();
    };
    const slope = (at(value + H) - at(value - H)) / (2 * H);
    backend.write(tensor, values);
    return slope;
  });
}

function relativeGap(ours: ArrayLike<number>, expected: readonly number[]): number {
  const scale = Math.max(1, ...expected.map(Math.abs));
  return Math.max(...expected.map((value, i) => Math.abs(value - (ours[i] as number)))) / scale;
}

describe.each(Object.entries(builders))('%s (E4)', (_, build) => {
  test('backward(dy) agrees with central differences for x and every parameter', () => {
    const { backend, layer, x, weigh, forward, backward, inputGradient } = bench(build);
    forward.run();
    backward.run();
    const pairs = [
      { value: x, gradient: inputGradient() },
      ...layer.parameters.map(({ value, gradient }) => ({ value, gradient })),
    ];
    for (const { value, gradient } of pairs) {
      const ours = [...backend.read(gradient)];
      expect(relativeGap(ours, centralDifferences(backend, value, weigh))).toBeLessThan(1e-5);
    }
  });

  test('forward(batch) leaves running averages and parameters as they are', () => {
    const { backend, layer } = bench(build);
    const x = backend.tensor([ROWS, INPUTS]);
    backend.write(
      x,
      Array.from({ length: ROWS * INPUTS }, (_, i) => i * i),
    );
    const kept = [...layer.statistics, ...layer.parameters.map(({ value }) => value)];
    const before = kept.map((tensor) => [...backend.read(tensor)]);
    backend.record((kernels) => layer.connect(x).forward(kernels, 'batch')).run();
    expect(kept.map((tensor) => [...backend.read(tensor)])).toEqual(before);
  });
});

test('batchNorm: forward(inference) after many train steps on one batch gives what train gives, up to n/(n − 1) (E5)', () => {
  const backend = createReferenceBackend();
  const random = randomStream(2, 'layers');
  const layer = createLayer(specs.batchNorm, {
    backend,
    input: vectorShape(INPUTS),
    init: { kind: 'he' },
    random,
    isOutput: false,
  });
  const x = backend.tensor([64, INPUTS]);
  backend.write(
    x,
    Array.from({ length: 64 * INPUTS }, () => 3 + 2 * random.normal()),
  );
  const [train, inference] = [layer.connect(x), layer.connect(x)];
  const step = backend.record((kernels) => train.forward(kernels, 'train'));
  for (let i = 0; i < 400; i++) step.run();
  backend.record((kernels) => inference.forward(kernels, 'inference')).run();
  const [seen, given] = [backend.read(train.y), [...backend.read(inference.y)]];
  expect(
    relativeGap(
      seen,
      given.map((value) => value * Math.sqrt(64 / 63)),
    ),
  ).toBeLessThan(1e-5);
});
