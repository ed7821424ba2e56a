import { expect, test } from 'vitest';
import { fullWasm } from '../kernels/fullWasm.ts';
import type { LayerSpec } from '../run.ts';
import { kernelsFor } from './kernels.ts';

const perceptron: readonly LayerSpec[] = [{ kind: 'linear', units: 4 }, { kind: 'relu' }, { kind: 'linear', units: 2 }];
const pooled: readonly LayerSpec[] = [
  { kind: 'toMap', height: 2, width: 2, channels: 1 },
  { kind: 'globalAveragePool' },
  { kind: 'linear', units: 2 },
];

test('kernelsFor(specs) asks for nothing where the kernels of the worker are enough', async () => {
  expect(await kernelsFor([{ layers: perceptron }])).toBeUndefined();
});

test('kernelsFor(specs) gives all kernels where one of the runs has maps', async () => {
  expect(await kernelsFor([{ layers: perceptron }, { layers: pooled }])).toBe(fullWasm);
});
