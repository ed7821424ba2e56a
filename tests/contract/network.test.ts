import { describe, expect, test } from 'vitest';
import type { Kernels } from '../../src/engine/kernels/backend.ts';
import { createReferenceBackend } from '../../src/engine/kernels/referenceBackend.ts';
import { elementsOf } from '../../src/engine/layers/layer.ts';
import { createNetwork } from '../../src/engine/network.ts';
import { randomStream } from '../../src/engine/random.ts';
import type { LayerSpec } from '../../src/engine/run.ts';

const ROWS = 6;
const INPUTS = 16;
const H = 1e-6;

const linear = { kind: 'linear', units: INPUTS } as const;
const norm = { kind: 'batchNorm' } as const;
const relu = { kind: 'relu' } as const;

/** Whole networks whose backward pass has to put gradients together. */
const networks: Readonly<Record<string, readonly LayerSpec[]>> = {
  'without a skip': [linear, norm, relu, linear, norm, relu, linear],
  'a skip over a block': [linear, norm, relu, linear, norm, relu, { kind: 'add', from: 2 }, linear],
  'a skip from between batch norm and relu': [linear, norm, relu, linear, { kind: 'add', from: 1 }, linear],
  'skips from the input': [linear, { kind: 'add', from: -1 }, relu, { kind: 'add', from: -1 }, linear],
  'two skips from one layer': [linear, relu, { kind: 'add', from: 0 }, linear, { kind: 'add', from: 0 }],
  'maps with a skip': [
    { kind: 'toMap', height: 4, width: 4, channels: 1 },
    { kind: 'conv', channels: 3 },
    norm,
    relu,
    { kind: 'conv', channels: 3 },
    { kind: 'add', from: 3 },
    { kind: 'maxPool' },
    { kind: 'linear', units: 2 },
  ],
  'maps, one number for each channel': [
    { kind: 'toMap', height: 2, width: 4, channels: 2 },
    { kind: 'conv', channels: 3 },
    { kind: 'groupNorm', groups: 3 },
    { kind: 'globalAveragePool' },
  ],
  'a layer added to itself': [linear, relu, { kind: 'add', from: 1 }, linear],
};

function bench(layers: readonly LayerSpec[]) {
  const backend = createReferenceBackend();
  const random = randomStream(4, 'network');
  const network = createNetwork({ seed: 1, layers, init: { kind: 'he' } }, INPUTS, backend);
  const x = backend.tensor([ROWS, INPUTS]);
  const dy = backend.tensor([ROWS, network.outputs]);
  for (const tensor of [x, dy]) {
    backend.write(
      tensor,
      Array.from({ length: elementsOf(tensor) }, () => random.normal()),
    );
  }
  const wiring = network.connect(x);
  const forward = backend.record((kernels) => wiring.forward(kernels, 'train'));
  const backward = backend.record((kernels) => wiring.backward(kernels, dy));
  const weigh = () => {
    forward.run();
    const weights = backend.read(dy);
    return Array.from(backend.read(wiring.y)).reduce((sum, value, i) => sum + value * (weights[i] as number), 0);
  };
  return { backend, network, weigh, backward };
}

describe.each(Object.entries(networks))('%s (E4)', (_, layers) => {
  test('backward(dy) agrees with central differences for every parameter', () => {
    const { backend, network, weigh, backward } = bench(layers);
    weigh();
    backward.run();
    for (const { value, gradient } of network.parameters) {
      const ours = [...backend.read(gradient)];
      const values = [...backend.read(value)];
      const scale = Math.max(1, ...ours.map(Math.abs));
      values.forEach((number, i) => {
        const at = (moved: number) => {
          backend.write(value, values.with(i, moved));
          return weigh();
        };
        const slope = (at(number + H) - at(number - H)) / (2 * H);
        expect(Math.abs(slope - (ours[i] as number)) / scale).toBeLessThan(1e-5);
      });
      backend.write(value, values);
    }
  });
});

test('backward(dy) takes no gradient of what lies before the first weights', () => {
  const conv = { kind: 'conv', channels: 3 } as const;
  const map = { kind: 'toMap', height: 4, width: 4, channels: 1 } as const;
  const backend = createReferenceBackend();
  const network = createNetwork({ seed: 1, layers: [map, conv, conv, linear], init: { kind: 'he' } }, INPUTS, backend);
  const called: string[] = [];
  const kernels = new Proxy({} as Kernels, { get: (_, name) => () => void called.push(String(name)) });
  network.connect(backend.tensor([ROWS, INPUTS])).backward(kernels, backend.tensor([ROWS, network.outputs]));
  const convolutions = called.filter((name) => name.startsWith('conv'));
  expect(convolutions).toEqual(['convWeightGradient', 'convInputGradient', 'convRowsWeightGradient']);
  expect(called).not.toContain('flatten');
});

test('a network with all skips gives what its formula says', () => {
  const backend = createReferenceBackend();
  const layers = [relu, { kind: 'add', from: -1 }, { kind: 'add', from: 0 }] as const;
  const network = createNetwork({ seed: 1, layers, init: { kind: 'he' } }, 2, backend);
  const x = backend.tensor([1, 2]);
  backend.write(x, [3, -5]);
  const wiring = network.connect(x);
  backend.record((kernels) => wiring.forward(kernels, 'inference')).run();
  expect([...backend.read(wiring.y)]).toEqual([9, -5]);
});

test.each([
  [[linear, { kind: 'add', from: 1 }], 'add: expected from to be -1 or a layer before 1, got 1'],
  [[linear, { kind: 'add', from: -2 }], 'add: expected from to be -1 or a layer before 1, got -2'],
  [
    [
      { kind: 'linear', units: 7 },
      { kind: 'add', from: -1 },
    ],
    'add: expected layer -1 to give a vector of 7 columns, got a vector of 16 columns',
  ],
  [
    [{ kind: 'toMap', height: 4, width: 4, channels: 1 }],
    'layers: expected a vector at the end, got a map of 4 × 4 × 1',
  ],
] as const)('%o is refused', (layers, message) => {
  const build = () => createNetwork({ seed: 1, layers, init: { kind: 'he' } }, INPUTS, createReferenceBackend());
  expect(build).toThrow(new RangeError(message));
});
