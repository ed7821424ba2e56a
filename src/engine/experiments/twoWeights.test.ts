import { expect, test } from 'vitest';
import { openOffline } from '../offline.ts';
import { initialValues } from '../settings.ts';
import { twoWeights, twoWeightsSettings } from './twoWeights.ts';
import { createTwoWeights, curvatures } from './twoWeightsProblem.ts';

const initial = initialValues(twoWeightsSettings);

test.each(['before', 'after'] as const)('weights %s: the loss of the engine is the closed form', (weights) => {
  const values = { ...initial, weights, learningRate: 0.05 };
  const watched = twoWeights.specs(values).map((spec) => ({
    ...spec,
    steps: 5,
    probes: [{ kind: 'weights' as const, schedule: [[0, 1] as const] }],
  }));
  const { runs } = openOffline(watched).advance({});
  runs.forEach(({ losses, measurements }, i) => {
    const { loss } = createTwoWeights(weights, values.seed, i === 0);
    losses.forEach((found, step) => {
      const [first, second] = [...(measurements[step]?.values ?? [])] as [number, number];
      expect(found / loss([first, second])).toBeCloseTo(1, 3);
    });
    expect(losses[4]).toBeLessThan(losses[0] as number);
  });
});

test('curvatures are those of x² + 3y² turned by 45°', () => {
  const loss = ([x, y]: readonly [number, number]) => ((x + y) ** 2 + 3 * (x - y) ** 2) / 2;
  const [large, small] = curvatures({ examples: { x: [] }, bias: 0, loss });
  expect(large).toBeCloseTo(6, 10);
  expect(small).toBeCloseTo(2, 10);
});
