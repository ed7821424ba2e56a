import { describe, expect, test } from 'vitest';
import type { Backend } from '../kernels/backend.ts';
import { createFullBackend } from '../kernels/full.ts';
import { createReferenceBackend } from '../kernels/referenceBackend.ts';
import type { Parameter } from '../layers/layer.ts';
import { randomStream } from '../random.ts';
import type { OptimizerSpec } from '../run.ts';
import { createOptimizer } from './index.ts';
import { elements } from './optimizer.ts';

const backends = { reference: createReferenceBackend, wasm: createFullBackend };

const learningRate = 0.05;

/** PyTorch's formulas for one parameter, written out: its values after gradients of 3 and then −1, from 2. */
const formulas: readonly (readonly [OptimizerSpec, first: number, change: number])[] = [
  [{ kind: 'sgd', learningRate }, 2 - 0.05 * 3, 0.05],
  [{ kind: 'sgd', learningRate, weightDecay: 0.1 }, 2 - 0.05 * 3.2, -0.05 * (0.1 * 1.84 - 1)],
  [{ kind: 'sgd', learningRate, clipNorm: 1.5 }, 2 - 0.05 * 1.5, 0.05],
  [{ kind: 'sgd', learningRate, clipNorm: 1.5, weightDecay: 0.1 }, 2 - 0.05 * 1.7, -0.05 * (0.1 * 1.915 - 1)],
  [{ kind: 'momentum', learningRate }, 2 - 0.05 * 3, -0.05 * (0.9 * 3 - 1)],
  [{ kind: 'momentum', learningRate, momentum: 0.5 }, 2 - 0.05 * 3, -0.05 * (0.5 * 3 - 1)],
  [{ kind: 'rmsprop', learningRate }, 2 - (0.05 * 3) / 0.3, 0.05 / Math.sqrt(0.99 * 0.09 + 0.01)],
  [{ kind: 'rmsprop', learningRate, alpha: 0, eps: 1 }, 2 - (0.05 * 3) / 4, 0.05 / 2],
  [{ kind: 'adam', learningRate }, 2 - 0.05, (-0.05 * (0.27 - 0.1)) / 0.19 / Math.sqrt(0.009991 / 0.001999)],
];

function parameter(backend: Backend, shape: readonly [number] | readonly [number, number]): Parameter {
  return { name: 'weight', value: backend.tensor(shape), gradient: backend.tensor(shape) };
}

/** One parameter `[1]` on which the gradient is what we say. */
function bench(backend: Backend, spec: OptimizerSpec) {
  const own = parameter(backend, [1]);
  const update = backend.record((kernels) => createOptimizer(backend, [own], spec).record(kernels));
  return {
    set: (value: number) => backend.write(own.value, [value]),
    step(gradient: number): number {
      backend.write(own.gradient, [gradient]);
      update.run();
      return backend.read(own.value)[0] as number;
    },
  };
}

describe.each(Object.entries(backends))('%s', (_, createBackend) => {
  test.each(formulas)('createOptimizer(%o) moves as its formula says, twice', (spec, first, change) => {
    const { set, step } = bench(createBackend(), spec);
    set(2);
    expect(step(3)).toBeCloseTo(first, 6);
    expect(step(-1)).toBeCloseTo(first + change, 6);
  });

  test.each(formulas)('createOptimizer(%o) lowers (x − 1)² to a fifth in 20 steps', (spec) => {
    const { set, step } = bench(createBackend(), { ...spec, learningRate: 0.2 });
    set(2);
    let x = 2;
    for (let i = 0; i < 20; i++) x = step(2 * (x - 1));
    expect((x - 1) ** 2).toBeLessThan(0.2);
  });

  test('createOptimizer(clipNorm) measures all parameters together, whatever their shape', () => {
    const backend = createBackend();
    const random = randomStream(1, 'gradients');
    const parameters = [parameter(backend, [3, 9]), parameter(backend, [9]), parameter(backend, [1, 1])];
    const drawn = parameters.map(({ value }) => Array.from({ length: elements(value) }, () => random.normal()));
    parameters.forEach(({ gradient }, i) => void backend.write(gradient, drawn[i] as number[]));
    const optimizer = createOptimizer(backend, parameters, { kind: 'sgd', learningRate: 1, clipNorm: 0.5 });
    backend.record((kernels) => optimizer.record(kernels)).run();
    const moved = parameters.flatMap(({ value }) => [...backend.read(value)]);
    const gradients = drawn.flat();
    const norm = Math.hypot(...gradients);
    expect(Math.hypot(...moved)).toBeCloseTo(0.5, 5);
    moved.forEach((value, i) => void expect(value).toBeCloseTo((-0.5 * (gradients[i] as number)) / norm, 6));
  });

  test.each([
    ['hiddenWeights', [false, true, true, true, false, true, true, true]],
    ['allButWeights', [true, false, false, false, true, false, true, false]],
  ] as const)(
    'createOptimizer(frozen: %s) leaves those parameters alone, and moves everything else',
    (frozen, moves) => {
      const backend = createBackend();
      const names = ['weight', 'bias', 'gamma', 'beta', 'weight', 'bias', 'weight', 'bias'] as const;
      const parameters = names.map((name) => ({ ...parameter(backend, [2]), name }));
      for (const { gradient } of parameters) backend.write(gradient, [1, -1]);
      const optimizer = createOptimizer(backend, parameters, { kind: 'adam', learningRate, frozen });
      backend.record((kernels) => optimizer.record(kernels)).run();
      const moved = parameters.map(({ value }) => backend.read(value)[0] !== 0);
      expect(moved).toEqual(moves);
    },
  );

  test('momentumUpdate(…), rmspropUpdate(…) and adamUpdate(…) let averages of a vanished gradient end at 0 (E13)', () => {
    const backend = createBackend();
    const filled = (value: number) => {
      const tensor = backend.tensor([3]);
      backend.write(tensor, [value, -value, 0]);
      return tensor;
    };
    const [w, g, v, m] = [filled(1), filled(1e-20), filled(1e-14), filled(1e-14)];
    const [s, s2, correction] = [filled(1e-29), filled(1e-29), backend.tensor([2])];
    const program = backend.record((kernels) => {
      kernels.momentumUpdate(w, v, g, 3, 0.1, 0.9);
      kernels.rmspropUpdate(w, s, g, 3, 0.1, 0.9, 1e-8);
      kernels.adamCorrection(correction, 0.9, 0.9);
      kernels.adamUpdate(w, m, s2, g, correction, 3, 0.1, 0.9, 0.9, 1e-8);
    });
    for (let i = 0; i < 40; i++) program.run();
    for (const average of [v, m, s, s2]) expect(backend.read(average).every((value) => value === 0)).toBe(true);
  });
});
