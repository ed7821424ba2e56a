import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../src/engine/experiments/experiment.ts';
import { experiments } from '../../src/engine/experiments/index.ts';
import { openOffline } from '../../src/engine/offline.ts';
import { initialValues, parseSetting } from '../../src/engine/settings.ts';

/** Seeds that no text quotes and no setting was chosen on. */
const seeds = Array.from({ length: 12 }, (_, i) => 100 + i);

function measure(experiment: Experiment, at: object, seed: number) {
  const values = { ...initialValues(experiment.settings), ...at, seed };
  return experiment.measure(values, openOffline(experiment.specs(values)).advance({}).runs);
}

describe.each(Object.entries(experiments))('%s', (name, experiment) => {
  test('goes by its name in the table, and asks a question (E10)', () => {
    expect(experiment.name).toBe(name);
    expect(experiment.question).toMatch(/\?$/);
  });

  test('initial settings are legal (E10)', () => {
    for (const setting of Object.values(experiment.settings)) {
      expect(parseSetting(setting, String(setting.initial))).toEqual({ value: setting.initial });
    }
  });

  test('specs(values) are plain data, the same for the same values (E10)', () => {
    const values = initialValues(experiment.settings);
    const specs = experiment.specs(values);
    expect(JSON.parse(JSON.stringify(specs))).toEqual(specs);
    expect(experiment.specs(values)).toEqual(specs);
  });

  test.each(experiment.claims.map((claim) => [claim.says, claim] as const))(
    'claim: %s (E11)',
    (_, claim) => {
      expect(claim.holds(seeds.map((seed) => measure(experiment, claim.at, seed)))).toBe(true);
    },
    60_000,
  );
});
