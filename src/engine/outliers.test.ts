import { describe, expect, test } from 'vitest';
import { bitSpecs } from './bits.ts';
import { drawDataset } from './datasets/index.ts';
import { createReferenceBackend } from './kernels/referenceBackend.ts';
import { createNetwork } from './network.ts';
import { runOffline } from './offline.ts';
import { withOutlierFirst, withOutlierSamples } from './outliers.ts';
import type { InitSpec, RunSpec } from './run.ts';

const spec: RunSpec = { ...bitSpecs['spiral-batch-norm'], steps: 20 };

describe('outlier weights', () => {
  const weights = (init: InitSpec) => {
    const backend = createReferenceBackend();
    const { parameters } = createNetwork({ ...spec, init }, 2, backend);
    return parameters.filter(({ name }) => name === 'weight').map(({ value }) => backend.read(value));
  };
  const plain = weights({ kind: 'he' });

  test.each([0, 5, 64, 1000])(
    'createNetwork(outliers) multiplies %i weights of every layer but the last',
    (perLayer) => {
      const drawn = weights({ kind: 'he', outliers: { perLayer, factor: 100 } });
      const changed = drawn.map((layer, i) => {
        const places = [...layer.keys()].filter((k) => layer[k] !== plain[i]?.[k]);
        for (const place of places) expect(layer[place]).toBe(100 * (plain[i]?.[place] as number));
        return places.length;
      });
      const expected = plain.map(({ length }) => Math.min(perLayer, length));
      expect(changed).toEqual([...expected.slice(0, -1), 0]);
    },
  );
});

describe('outlier samples', () => {
  test('withOutlierSamples(dataset, outlier) appends every training example with its features multiplied', () => {
    const dataset = drawDataset({ kind: 'curve', train: [-3, 3], test: [-3, 3], trainSize: 4 }, 7);
    const { train, test: kept } = withOutlierSamples(dataset, { factor: 100 });
    expect(train.size).toBe(8);
    expect([...train.x.subarray(4)]).toEqual([...dataset.train.x].map((x) => Math.fround(100 * x)));
    expect(train.targets?.subarray(4)).toEqual(train.targets?.subarray(0, 4));
    expect(kept).toBe(dataset.test);
    expect(withOutlierSamples(dataset, undefined)).toBe(dataset);
  });

  test('withOutlierFirst(rows, size) leaves the order of the batches as it was', () => {
    const rows = Int32Array.of(3, 0, 2);
    expect([...withOutlierFirst(rows, 8)]).toEqual([11, 0, 2]);
    expect([...rows]).toEqual([3, 0, 2]);
  });

  test('a factor of 1 changes no bit of a run; a factor of 100 changes its first loss', () => {
    const without = runOffline(spec);
    expect(runOffline({ ...spec, outlierSample: { factor: 1 } }).fingerprint).toBe(without.fingerprint);
    expect(runOffline({ ...spec, outlierSample: { factor: 100 } }).losses[0]).not.toBe(without.losses[0]);
  });
});
