import { describe, expect, test } from 'vitest';
import { drawWeights } from './init.ts';
import { randomStream } from './random.ts';
import type { InitSpec } from './run.ts';

const [inputs, outputs] = [300, 200];

const draw = (init: InitSpec, isOutput: boolean, fanOut?: number) =>
  drawWeights({ init, random: randomStream(7, 'init'), isOutput }, inputs, outputs, fanOut);

const deviation = (weights: Float64Array) =>
  Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0) / weights.length);

describe('drawWeights(context, inputs, outputs)', () => {
  test.each<[InitSpec, boolean, expected: number]>([
    [{ kind: 'he' }, false, Math.sqrt(2 / 300)],
    [{ kind: 'he' }, true, Math.sqrt(1 / 300)],
    [{ kind: 'glorot' }, false, Math.sqrt(2 / 500)],
    [{ kind: 'glorot', scale: 1.5 }, true, 1.5 * Math.sqrt(2 / 500)],
    [{ kind: 'orthogonal' }, false, Math.sqrt(1 / 300)],
    [{ kind: 'orthogonal', scale: 2 }, true, 2 * Math.sqrt(1 / 300)],
    [{ kind: 'he', hiddenScale: 10 }, false, 10 * Math.sqrt(2 / 300)],
    [{ kind: 'he', hiddenScale: 10, scale: 0.5 }, true, 0.5 * Math.sqrt(1 / 300)],
  ])('%o, output layer %s: has the stated deviation', (init, isOutput, expected) => {
    const weights = draw(init, isOutput);
    expect(weights).toHaveLength(inputs * outputs);
    expect(deviation(weights) / expected).toBeCloseTo(1, 1.9);
  });

  test('takes another fan out for Glorot', () => {
    expect(deviation(draw({ kind: 'glorot' }, false, 700)) / Math.sqrt(2 / 1000)).toBeCloseTo(1, 1.9);
  });

  test('hiddenScale multiplies the very weights that are drawn without it, and leaves the output layer alone', () => {
    const scaled = draw({ kind: 'he', hiddenScale: 4 }, false);
    expect(scaled).toEqual(draw({ kind: 'he' }, false).map((weight) => 4 * weight));
    expect(draw({ kind: 'he', hiddenScale: 4 }, true)).toEqual(draw({ kind: 'he' }, true));
  });
});
