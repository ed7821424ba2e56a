import { expect, test } from 'vitest';
import { openOffline } from '../offline.ts';
import { initialValues } from '../settings.ts';
import { twoWeights, twoWeightsSettings } from './twoWeights.ts';
import { descend } from './twoWeightsDescent.ts';
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
  const [large, small] = curvatures({ loss });
  expect(large).toBeCloseTo(6, 10);
  expect(small).toBeCloseTo(2, 10);
});

test.each(['before', 'after'] as const)(
  'weights %s: a descent in closed form goes where the engine goes',
  (weights) => {
    const values = { ...initial, weights, learningRate: 0.14 };
    const { runs } = openOffline(twoWeights.specs(values)).advance({});
    runs.forEach(({ losses }, i) => {
      const { losses: found } = descend(createTwoWeights(weights, values.seed, i === 0), [-2, 2], 0.14);
      for (const step of [0, 1, 5, 20]) expect(found[step]).toBeCloseTo(losses[step] as number, 3);
    });
  },
);

test('the gradient is the slope of the loss', () => {
  for (const [weights, batchNorm] of [
    ['before', true],
    ['before', false],
    ['after', true],
    ['after', false],
  ] as const) {
    const { loss, slope } = createTwoWeights(weights, 7, batchNorm);
    const [x, y, h] = [-1.3, 0.8, 1e-5];
    const found = slope([x, y]);
    expect(found.loss).toBeCloseTo(loss([x, y]), 10);
    expect(found.gradient[0]).toBeCloseTo((loss([x + h, y]) - loss([x - h, y])) / (2 * h), 5);
    expect(found.gradient[1]).toBeCloseTo((loss([x, y + h]) - loss([x, y - h])) / (2 * h), 5);
  }
});
