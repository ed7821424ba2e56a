import { expect, test } from 'vitest';
import { initialValues } from '../settings.ts';
import { bestRates } from './bestRates.ts';
import { convergence, convergenceSettings } from './convergence.ts';

test('bestRates(task) are the rates that the sweeps quoted in the text were measured at (C22)', () => {
  const own = (convergence.sweeps ?? []).filter(({ name }) => !name.startsWith('equal'));
  expect(own.length).toBeGreaterThanOrEqual(8);
  for (const { name, at } of own) {
    const values = { ...initialValues(convergenceSettings), ...at };
    expect(bestRates(values), name).toEqual([values.learningRate, values.plainLearningRate]);
  }
});
