import { describe, expect, test } from 'vitest';
import type { Backend, Tensor } from '../../src/engine/kernels/backend.ts';
import { createReferenceBackend } from '../../src/engine/kernels/referenceBackend.ts';
import { createFusedBatchNorm } from '../../src/engine/layers/batchNorm.ts';
import { createLayer, type SingleInputSpec } from '../../src/engine/layers/index.ts';
import {
  elementsOf,
  type Layer,
  type LayerContext,
  type Mode,
  type Shape,
  type Stage,
  vectorShape,
} from '../../src/engine/layers/layer.ts';
import { randomStream } from '../../src/engine/random.ts';

const EXAMPLES = 5;
const H = 1e-6;
const vector = vectorShape(3);
const map: Shape = { columns: 4, height: 2, width: 3 };

/** A layer to test, with the shape of its input where that is not `vector`. */
interface Variant<Spec> {
  readonly spec: Spec;
  readonly input?: Shape;
}

// A layer that joins the table and has no variant here fails to compile.
const variants: {
  readonly [Kind in SingleInputSpec['kind']]: readonly Variant<Extract<SingleInputSpec, { kind: Kind }>>[];
} = {
  linear: [{ spec: { kind: 'linear', units: 4 } }, { spec: { kind: 'linear', units: 2 }, input: map }],
  relu: [{ spec: { kind: 'relu' } }],
  tanh: [{ spec: { kind: 'tanh' } }],
  sigmoid: [{ spec: { kind: 'sigmoid' } }],
  batchNorm: [{ spec: { kind: 'batchNorm' } }, { spec: { kind: 'batchNorm' }, input: map }],
  noisyBatchNorm: [{ spec: { kind: 'noisyBatchNorm', shift: 0.5, scale: 1.25 } }],
  noise: [{ spec: { kind: 'noise', shift: 2, scale: 2 } }],
  // The backward pass takes the correction for a constant, which it is where it is clipped.
  batchRenorm: [
    { spec: { kind: 'batchRenorm', rMax: 1, dMax: 0 } },
    { spec: { kind: 'batchRenorm', rMax: 1.01, dMax: 0.01, momentum: 0 } },
  ],
  layerNorm: [{ spec: { kind: 'layerNorm' } }, { spec: { kind: 'layerNorm', eps: 0.1 }, input: map }],
  groupNorm: [
    { spec: { kind: 'groupNorm', groups: 2 }, input: vectorShape(6) },
    { spec: { kind: 'groupNorm', groups: 2 }, input: map },
  ],
  instanceNorm: [{ spec: { kind: 'instanceNorm' }, input: map }],
  toMap: [{ spec: { kind: 'toMap', height: 2, width: 3, channels: 2 }, input: vectorShape(12) }],
  conv: [{ spec: { kind: 'conv', channels: 3 }, input: map }],
  maxPool: [{ spec: { kind: 'maxPool' }, input: { columns: 3, height: 4, width: 2 } }],
  globalAveragePool: [{ spec: { kind: 'globalAveragePool' }, input: map }],
  recurrent: (['none', 'perStep', 'shared', 'layer'] as const).map((norm) => ({
    spec: { kind: 'recurrent', units: 4, steps: 3, norm },
    input: vectorShape(6),
  })),
};

interface Builder {
  readonly input: Shape;
  build(context: LayerContext): Layer;
}

const builders: Readonly<Record<string, Builder>> = {
  ...Object.fromEntries(
    Object.values(variants).flatMap((list: readonly Variant<SingleInputSpec>[]) =>
      list.map(({ spec, input = vector }) => {
        const name = `${JSON.stringify(spec)} on ${Object.values(input).join(' × ')}`;
        return [name, { input, build: (context: LayerContext) => createLayer(spec, context) }];
      }),
    ),
  ),
  'batchNorm + relu': {
    input: vector,
    build: (context) => createFusedBatchNorm({ kind: 'batchNorm' }, context, 'Relu'),
  },
  'batchNorm + tanh': {
    input: vector,
    build: (context) => createFusedBatchNorm({ kind: 'batchNorm' }, context, 'Tanh'),
  },
};

const rowsFor = ({ height, width }: Shape) => EXAMPLES * height * width;

function contextOf(backend: Backend, input: Shape, random = randomStream(2, 'layers')): LayerContext {
  const stream = (purpose: string) => randomStream(3, purpose);
  return { backend, input, init: { kind: 'he' }, random, isOutput: false, stream };
}

/** A layer on the float64 reference, with random input, parameters and weights of the sum ⟨y, dy⟩. */
function bench({ input, build }: Builder) {
  const backend = createReferenceBackend();
  const random = randomStream(11, 'layers');
  const fill = (tensor: Tensor) => {
    backend.write(
      tensor,
      Array.from({ length: elementsOf(tensor) }, () => random.normal()),
    );
  };
  const layer = build(contextOf(backend, input, random));
  const x = backend.tensor([rowsFor(input), input.columns]);
  const dy = backend.tensor([rowsFor(layer.output), layer.output.columns]);
  const stage = layer.connect(x);
  for (const tensor of [x, dy, ...layer.parameters.map(({ value }) => value)]) fill(tensor);
  stage.refresh?.();
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

describe.each(Object.entries(builders))('%s (E4)', (_, builder) => {
  test('backward(dy) agrees with central differences for x and every parameter', () => {
    const { backend, layer, x, weigh, forward, backward, inputGradient } = bench(builder);
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
    const { backend, layer } = bench(builder);
    const x = backend.tensor([rowsFor(builder.input), builder.input.columns]);
    backend.write(
      x,
      Array.from({ length: elementsOf(x) }, (_, i) => i * i),
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
  const layer = createLayer({ kind: 'batchNorm' }, contextOf(backend, vector));
  const x = backend.tensor([64, vector.columns]);
  backend.write(
    x,
    Array.from({ length: elementsOf(x) }, () => 3 + 2 * random.normal()),
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

/** y of a layer on `[rows, columns]` numbers around 3, and a way to run it in each mode. */
function observe(spec: SingleInputSpec, columns = 3, rows = 64) {
  const backend = createReferenceBackend();
  const random = randomStream(5, 'observe');
  const layer = createLayer(spec, contextOf(backend, vectorShape(columns)));
  const x = backend.tensor([rows, columns]);
  backend.write(
    x,
    Array.from({ length: rows * columns }, () => 3 + 2 * random.normal()),
  );
  const stage = layer.connect(x);
  const run = (mode: Mode): number[] => {
    stage.refresh?.();
    backend.record((kernels) => stage.forward(kernels, mode)).run();
    return [...backend.read(stage.y)];
  };
  return { run, x: [...backend.read(x)], layer, backend };
}

describe('noise', () => {
  const spec = { kind: 'noise', shift: 0.5, scale: 1.25 } as const;

  test('forward(train) draws anew each time; forward(inference) and forward(reestimate) give x', () => {
    const { run, x } = observe(spec);
    expect(run('train')).not.toEqual(run('train'));
    expect(run('inference')).toEqual(x);
    expect(run('reestimate')).toEqual(x);
  });

  test('the draws of one stage do not depend on those of another', () => {
    const backend = createReferenceBackend();
    const lonely = createLayer(spec, contextOf(backend, vector)).connect(backend.tensor([4, 3]));
    const layer = createLayer(spec, contextOf(backend, vector));
    const [watched, probe] = [layer.connect(backend.tensor([4, 3])), layer.connect(backend.tensor([7, 3]))];
    const valuesOf = (stage: Stage) => {
      stage.refresh?.();
      backend.record((kernels) => stage.forward(kernels, 'train')).run();
      return [...backend.read(stage.y)];
    };
    valuesOf(probe);
    expect(valuesOf(watched)).toEqual(valuesOf(lonely));
  });

  test('noisyBatchNorm: forward(inference) after forward(reestimate) gives what batchNorm gives', () => {
    const [noisy, clean] = [observe({ ...spec, kind: 'noisyBatchNorm' }), observe({ kind: 'batchNorm' })];
    for (const { run } of [noisy, clean]) run('reestimate');
    expect(noisy.run('inference')).toEqual(clean.run('inference'));
  });
});

describe('batchRenorm', () => {
  test('forward(train) without clipping gives what forward(inference) gives', () => {
    const { run } = observe({ kind: 'batchRenorm', rMax: 1e9, dMax: 1e9, momentum: 0 });
    expect(relativeGap(run('train'), run('inference'))).toBeLessThan(1e-12);
  });

  test('forward(inference) after forward(reestimate) gives what it gave', () => {
    const { run } = observe({ kind: 'batchRenorm', rMax: 3, dMax: 5 });
    const seen = run('reestimate');
    expect(relativeGap(seen, observe({ kind: 'batchNorm' }).run('batch'))).toBeLessThan(1e-12);
    expect(relativeGap(run('inference'), seen)).toBeLessThan(1e-12);
  });
});

test('layerNorm and groupNorm give each row, or group of it, mean 0 and variance 1', () => {
  for (const [spec, share] of [[{ kind: 'layerNorm' }, 8] as const, [{ kind: 'groupNorm', groups: 2 }, 4] as const]) {
    const y = observe(spec, 8).run('inference');
    for (let start = 0; start < y.length; start += share) {
      const own = y.slice(start, start + share);
      expect(own.reduce((sum, value) => sum + value, 0) / share).toBeCloseTo(0, 10);
      expect(own.reduce((sum, value) => sum + value * value, 0) / share).toBeCloseTo(1, 3);
    }
  }
});

test.each([
  [{ kind: 'groupNorm', groups: 2 }, 'groupNorm: expected groups to divide 3 columns, got 2'],
  [{ kind: 'instanceNorm' }, 'instanceNorm: expected a map of at least 2 positions, got a vector'],
  [{ kind: 'conv', channels: 2 }, 'conv: expected a map, got a vector of 3 columns'],
  [{ kind: 'maxPool' }, 'maxPool: expected a map of even height and width, got a vector of 3 columns'],
  [{ kind: 'globalAveragePool' }, 'globalAveragePool: expected a map, got a vector of 3 columns'],
  [
    { kind: 'toMap', height: 2, width: 2, channels: 1 },
    'toMap: expected a vector of 2 · 2 · 1 columns, got a vector of 3 columns',
  ],
  [{ kind: 'recurrent', units: 4, steps: 2, norm: 'none' }, 'recurrent: expected steps to divide 3 columns, got 2'],
  [{ kind: 'batchRenorm', rMax: 0.5, dMax: 1 }, 'batchRenorm: expected rMax ≥ 1 and dMax ≥ 0, got 0.5 and 1'],
] as const)('%o on a vector of 3 is refused', (spec, message) => {
  expect(() => createLayer(spec, contextOf(createReferenceBackend(), vector))).toThrow(new RangeError(message));
});

describe('recurrent', () => {
  const spec = { kind: 'recurrent', units: 4, steps: 3, norm: 'perStep' } as const;

  test('perStep: forward(inference) after forward(reestimate) gives what forward(batch) gives, up to n/(n − 1)', () => {
    const { run } = observe(spec, 6, 4096);
    run('reestimate');
    expect(relativeGap(run('inference'), run('batch'))).toBeLessThan(1e-3);
  });

  test('shared: forward(batch) gives what it gives with averages for each step, forward(inference) does not', () => {
    const [each, shared] = [observe(spec, 6), observe({ ...spec, norm: 'shared' }, 6)];
    expect(shared.run('batch')).toEqual(each.run('batch'));
    for (const { run } of [each, shared]) run('reestimate');
    expect(relativeGap(shared.run('inference'), each.run('inference'))).toBeGreaterThan(0.1);
    expect([each, shared].map(({ layer }) => layer.statistics.length)).toEqual([12, 4]);
  });

  test('connect(x) shows what enters the tanh at each step', () => {
    const backend = createReferenceBackend();
    const stage = createLayer(spec, contextOf(backend, vectorShape(6))).connect(backend.tensor([5, 6]));
    expect(stage.steps?.map(({ shape }) => shape)).toEqual([
      [5, 4],
      [5, 4],
      [5, 4],
    ]);
  });
});
