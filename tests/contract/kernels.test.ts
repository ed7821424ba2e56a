import { describe, expect, test } from 'vitest';
import * as opcodes from '../../src/engine/kernels/assembly/opcodes.as.ts';
import type { Backend, KernelName, Kernels, Tensor } from '../../src/engine/kernels/backend.ts';
import { createFullBackend } from '../../src/engine/kernels/full.ts';
import * as reference from '../../src/engine/kernels/reference.ts';
import { createReferenceBackend } from '../../src/engine/kernels/referenceBackend.ts';
import { kernelNames, type Parameter, signatures } from '../../src/engine/kernels/signatures.ts';
import { evaluateSize } from '../../src/engine/kernels/sizes.ts';
import { type RandomStream, randomStream } from '../../src/engine/random.ts';

// Every kernel is called on both backends with arguments drawn from its signature, so a new kernel is tested unasked.

type Sizes = ReadonlyMap<string, number>;
type Values = readonly (ArrayLike<number> | number)[];
type AnyKernel = (...args: readonly (Tensor | number)[]) => void;

const REALS: Readonly<Record<string, number>> = {
  eps: 1e-5,
  momentum: 0.1,
  learningRate: 0.3,
  decay: 0.99,
  beta1: 0.9,
  beta2: 0.999,
  factor: 0.3,
  limit: 1,
  rMax: 1.5,
  dMax: 1,
};
/** Nothing, one, less than a tile, tiles with a rest, whole tiles, several panels. */
const SIZES = [0, 1, 2, 3, 4, 5, 7, 8, 9, 13, 16, 31, 67];
/** The same for kernels whose tensors have sizes that are products. */
const FACTORS = [0, 1, 2, 3, 4, 5, 8];
const POSITIVE = /rstd|Var|variance|Deviation|square|correction/;

/** One size for each capital or small name; an index or a label needs something to point at. */
function drawSizes(parameters: readonly Parameter[], random: RandomStream, sizes: readonly number[]): Sizes {
  const names = parameters
    .flatMap(({ type, name, ...rest }) => ('sizes' in rest ? rest.sizes : type === 'size' ? name : []))
    .flatMap((size) => size.match(/[a-z]\w*/gi) ?? []);
  const drawn = new Map(names.map((name) => [name, sizes[random.integer(sizes.length)] ?? 0]));
  if (drawn.get('n') === 0) drawn.set('B', 0);
  if (drawn.get('C') === 0) drawn.set('N', 0);
  return drawn;
}

const shapeOf = (sizes: readonly string[], drawn: Sizes): Tensor['shape'] => {
  const [first = 0, second] = sizes.map((size) => {
    return Number(evaluateSize(size.replace('...', ''), (name) => drawn.get(name)));
  });
  return second === undefined ? [first] : [first, second];
};

const count = (shape: Tensor['shape']) => shape[0] * (shape[1] ?? 1);

function drawValues(parameters: readonly Parameter[], drawn: Sizes, random: RandomStream): Values {
  const limit = drawn.get('n') ?? drawn.get('C') ?? 1;
  const number = (name: string) => (POSITIVE.test(name) ? random.between(0.5, 2) : 2 * random.normal());
  return parameters.map((parameter) => {
    if (parameter.type !== 'tensor') return drawn.get(parameter.name) ?? REALS[parameter.name] ?? Number.NaN;
    const length = count(shapeOf(parameter.sizes, drawn));
    if (parameter.kind === 'integer') return Int32Array.from({ length }, () => random.integer(Math.max(1, limit)));
    return Float32Array.from({ length }, () => number(parameter.name));
  });
}

/** All tensors after one call of a kernel, outputs and inputs, by name. */
function results(backend: Backend, kernel: KernelName, values: Values, drawn: Sizes): Map<string, ArrayLike<number>> {
  const tensors = new Map<string, Tensor>();
  const args = signatures[kernel].map((parameter, index) => {
    const value = values[index] ?? Number.NaN;
    if (parameter.type !== 'tensor' || typeof value === 'number') return value as number;
    const tensor = backend.tensor(shapeOf(parameter.sizes, drawn), parameter.kind);
    backend.write(tensor, value);
    if (!parameter.name.startsWith('room')) tensors.set(parameter.name, tensor);
    return tensor;
  });
  backend.record((kernels) => (kernels[kernel] as AnyKernel)(...args)).run();
  return new Map([...tensors].map(([name, tensor]) => [name, backend.read(tensor)]));
}

const isSound = (value: Values[number]) => typeof value === 'number' || Array.from(value).every(Number.isFinite);

/** Convolutions of tiles add and subtract neighbors, so what is not finite takes some of them along. */
function maySpread(kernel: KernelName, values: Values): boolean {
  return signatures[kernel].some(({ name }) => name === 'roomV') && !values.every(isSound);
}

/** Largest gap between two tensors, relative to the tensor's largest element; infinite where only one is finite. */
function relativeGap(actual: ArrayLike<number>, expected: ArrayLike<number>, spreads: boolean): number {
  const finite = Array.from(expected).filter(Number.isFinite);
  const scale = finite.reduce((largest, value) => Math.max(largest, Math.abs(value)), 1e-6);
  const gaps = Array.from(expected, (value, index) => {
    const got = actual[index] ?? 0;
    if (Number.isFinite(value) && Number.isFinite(got)) return Math.abs(value - got) / scale;
    if (spreads && !Number.isFinite(got)) return 0;
    return Number.isFinite(value) === Number.isFinite(got) ? 0 : Number.POSITIVE_INFINITY;
  });
  return gaps.reduce((largest, gap) => Math.max(largest, gap), 0);
}

function expectAgreement(kernel: KernelName, drawn: Sizes, values: Values): void {
  const expected = results(createReferenceBackend(), kernel, values, drawn);
  const actual = results(createFullBackend(), kernel, values, drawn);
  for (const [name, array] of expected) {
    const gap = relativeGap(actual.get(name) ?? [], array, maySpread(kernel, values));
    expect(gap, `${name} of ${kernel} with ${JSON.stringify([...drawn])}`).toBeLessThan(1e-5);
  }
}

test('signatures covers every kernel of the reference', () => {
  expect([...kernelNames].sort()).toEqual(Object.keys(reference).sort());
});

test('opcodes gives every kernel its place in the signatures', () => {
  expect({ ...opcodes }).toEqual(Object.fromEntries(kernelNames.map((name, place) => [name, place])));
});

describe.each(kernelNames)('%s', (kernel) => {
  const parameters = signatures[kernel];
  const random = randomStream(1, kernel);
  const hasProducts = parameters.some((parameter) => 'sizes' in parameter && parameter.sizes.join().includes('*'));

  test(`${kernel}(…) agrees with the reference on shapes of 0, 1, odd sizes and whole tiles`, () => {
    for (let trial = 0; trial < 60; trial++) {
      const drawn = drawSizes(parameters, random, hasProducts ? FACTORS : SIZES);
      expectAgreement(kernel, drawn, drawValues(parameters, drawn, random));
    }
  });

  test(`${kernel}(…) agrees with the reference on tensors larger than a page of memory`, () => {
    const drawn = drawSizes(parameters, random, hasProducts ? [5, 7] : [131, 150]);
    const large = new Map(
      [...drawn, ['N', 257], ['B', 257]].filter(([name]) => drawn.has(name as string)) as [string, number][],
    );
    expectAgreement(kernel, large, drawValues(parameters, large, random));
  });

  test(`${kernel}(…) lets NaN and infinities through where the reference does`, () => {
    for (let trial = 0; trial < 40; trial++) {
      const drawn = drawSizes(parameters, random, hasProducts ? [1, 2, 3, 5] : [1, 2, 5, 9, 12]);
      const values = drawValues(parameters, drawn, random);
      const floats = values.filter((value) => value instanceof Float32Array);
      const poisoned = floats[random.integer(floats.length)];
      const poison = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY][trial % 3] ?? 0;
      poisoned?.fill(poison, random.integer(poisoned.length), poisoned.length);
      expectAgreement(kernel, drawn, values);
    }
  });
});

test.each(['convForward', 'convInputGradient'] as const)('%s(…) keeps NaN within its example (E12)', (kernel) => {
  const drawn = new Map(Object.entries({ N: 3, H: 5, W: 3, I: 9, O: 2 }));
  const values = drawValues(signatures[kernel], drawn, randomStream(1, kernel));
  const [output, input] = kernel === 'convForward' ? ['y', 'x'] : ['dx', 'dy'];
  const given = values[signatures[kernel].findIndex(({ name }) => name === input)] as Float32Array;
  given[Math.floor(given.length / 2)] = Number.NaN;
  const [expected, actual] = [createReferenceBackend(), createFullBackend()].map((backend) => {
    return Array.from(results(backend, kernel, values, drawn).get(output as string) ?? []);
  }) as [number[], number[]];
  const example = expected.length / 3;
  expect(actual.slice(example, 2 * example).every(Number.isFinite)).toBe(false);
  for (const first of [0, 2 * example]) {
    const own = (array: number[]) => array.slice(first, first + example);
    expect(relativeGap(own(actual), own(expected), false)).toBeLessThan(1e-5);
  }
});

const backends = { reference: createReferenceBackend, wasm: createFullBackend };

function filled(backend: Backend, shape: Tensor['shape'], value: (index: number) => number): Tensor {
  const tensor = backend.tensor(shape);
  backend.write(
    tensor,
    Float32Array.from({ length: count(shape) }, (_, index) => value(index)),
  );
  return tensor;
}

describe.each(Object.entries(backends))('%s backend', (_, createBackend) => {
  test('record(…) names the kernel, the tensor, the shape it expected and the shape it got', () => {
    const backend = createBackend();
    const [y, x, w, b] = [
      backend.tensor([32, 5]),
      backend.tensor([32, 4]),
      backend.tensor([8, 5]),
      backend.tensor([5]),
    ];
    const recording = (emit: (kernels: Kernels) => void) => () => backend.record(emit);
    expect(recording((kernels) => kernels.linearForward(y, x, w, b, 32, 8, 5))).toThrow(
      new RangeError('linearForward: expected x of shape [32, 8], got [32, 4]'),
    );
    expect(recording((kernels) => kernels.linearForward(y, x, w, b, 1.5, 8, 5))).toThrow(
      new RangeError('linearForward: expected N to be a whole number, got 1.5'),
    );
    expect(recording((kernels) => kernels.gatherRows(y, x, b, 32, 4))).toThrow(
      new RangeError('gatherRows: expected indices to be a tensor of kind integer, got one of kind float'),
    );
    expect(recording((kernels) => kernels.sgdUpdate(w, x, 40, 0.1))).toThrow(
      new RangeError('sgdUpdate: expected gradient of shape [8, 5], got [32, 4]'),
    );
  });

  test('write(tensor, values) refuses another number of values', () => {
    const backend = createBackend();
    expect(() => backend.write(backend.tensor([2, 3]), [1, 2])).toThrow(
      new RangeError('write: expected 6 values for shape [2, 3], got 2'),
    );
  });

  test('reset() forgets tensors and programs, and new tensors are 0 again', () => {
    const backend = createBackend();
    const old = filled(backend, [40, 3], () => 7);
    const program = backend.record((kernels) => kernels.reluForward(old, old, 40, 3));
    backend.reset();
    expect(() => backend.read(old)).toThrow(RangeError);
    expect(() => backend.record((kernels) => kernels.reluForward(old, old, 40, 3))).toThrow(RangeError);
    expect(() => program.run()).toThrow(RangeError);
    expect(backend.read(backend.tensor([40, 3])).every((value) => value === 0)).toBe(true);
  });

  test('batchNormForward(…) with momentum 0 leaves the running averages untouched', () => {
    const backend = createBackend();
    const x = filled(backend, [3, 2], (index) => (index === 0 ? Number.POSITIVE_INFINITY : index));
    const [running, mean, rstd] = [filled(backend, [2], (index) => index), backend.tensor([2]), backend.tensor([2])];
    backend
      .record((kernels) => kernels.batchNormForward(x, mean, rstd, running, running, x, mean, mean, 3, 2, 1e-5, 0))
      .run();
    expect([...backend.read(running)]).toEqual([0, 1]);
  });

  test('softmaxCrossEntropy(loss, dx, x, labels) has no subnormal gradients, however far the net has converged', () => {
    const backend = createBackend();
    const N = 400;
    const x = filled(backend, [N, 2], (index) => (index % 2 === 0 ? 0 : -index / 4));
    const [loss, dx, dw, db] = [
      backend.tensor([1]),
      backend.tensor([N, 2]),
      backend.tensor([2, 2]),
      backend.tensor([2]),
    ];
    const labels = backend.tensor([N], 'integer');
    backend
      .record((kernels) => {
        kernels.softmaxCrossEntropy(loss, dx, x, labels, N, 2);
        kernels.linearWeightGradient(dw, db, x, dx, N, 2, 2);
      })
      .run();
    for (const tensor of [loss, dx, dw, db]) {
      for (const value of backend.read(tensor)) expect(value === 0 || Math.abs(value) > 1e-25).toBe(true);
    }
    expect(backend.read(dx).subarray(-40)).toEqual(backend.read(dx).subarray(-40).fill(0));
  });
});

describe('wasm backend', () => {
  test('linearForward(y, x, w, b) gives a row the same bits alone as anywhere in a batch', () => {
    const random = randomStream(2, 'rows');
    const [N, I, O] = [67, 21, 13];
    const backend = createFullBackend();
    const [x, w, b] = [[N, I], [I, O], [O]].map((shape) => filled(backend, shape as [number], () => random.normal()));
    const y = backend.tensor([N, O]);
    const [row, rowOut] = [backend.tensor([1, I]), backend.tensor([1, O])];
    if (!x || !w || !b) throw new Error('unreachable');
    backend.record((kernels) => kernels.linearForward(y, x, w, b, N, I, O)).run();
    const one = backend.record((kernels) => kernels.linearForward(rowOut, row, w, b, 1, I, O));
    for (let n = 0; n < N; n++) {
      backend.write(row, backend.read(x).subarray(n * I, (n + 1) * I));
      one.run();
      expect(backend.read(rowOut)).toEqual(backend.read(y).subarray(n * O, (n + 1) * O));
    }
  });

  test('tensor(shape) keeps the values and programs of other tensors while memory grows', () => {
    const backend = createFullBackend();
    const x = filled(backend, [5, 3], (index) => index - 7);
    const program = backend.record((kernels) => kernels.reluForward(x, x, 5, 3));
    for (let k = 0; k < 20; k++) backend.tensor([1000, 100]);
    program.run();
    expect([...backend.read(x)]).toEqual(Array.from({ length: 15 }, (_, index) => Math.max(0, index - 7)));
  });

  test('tensor(shape) throws OutOfMemory before it takes the whole machine', () => {
    expect(() => createFullBackend().tensor([2 ** 20, 2 ** 10])).toThrow(
      expect.objectContaining({ name: 'OutOfMemory' }),
    );
  });
});
