import { describe, expect, test } from 'vitest';
import type { Claim, Experiment, Measures } from '../../src/engine/experiments/experiment.ts';
import { experiments } from '../../src/engine/experiments/index.ts';
import { measureOffline } from '../../src/engine/lab/train.ts';
import { initialValues, parseSetting } from '../../src/engine/settings.ts';

/** Seeds that no text quotes and no setting was chosen on. */
const firstSeed = 100;

/** Claims that share settings share their runs. */
const known = new Map<string, Measures>();

function measure(experiment: Experiment, at: object, seed: number): Measures {
  const values = { ...initialValues(experiment.settings), ...at, seed };
  const key = JSON.stringify([experiment.name, values]);
  const measures = known.get(key) ?? measureOffline(experiment, values).measures;
  known.set(key, measures);
  return measures;
}

function holds(experiment: Experiment, { at, against = [], seeds: count = 12, holds }: Claim): boolean {
  const seeds = Array.from({ length: count }, (_, i) => firstSeed + i);
  const [own, ...others] = [at, ...against].map((cell) => seeds.map((seed) => measure(experiment, cell, seed)));
  return holds(own as readonly Measures[], ...others);
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

  test('specs(values) and studies(values) are plain data, the same for the same values (E10)', () => {
    const values = initialValues(experiment.settings);
    const asked = () => [...experiment.specs(values), ...(experiment.studies?.(values) ?? [])];
    expect(asked().length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(asked()))).toEqual(asked());
  });

  test('claims and sweeps are made at legal settings (E10)', () => {
    const { claims, sweeps = [], settings } = experiment;
    const cells = [...claims.flatMap(({ at, against = [] }) => [at, ...against]), ...sweeps.map(({ at }) => at)];
    const lists = sweeps.flatMap(({ grid }) => Object.entries(grid as Record<string, readonly unknown[]>));
    const values = [
      ...cells.flatMap((cell) => Object.entries(cell)),
      ...lists.flatMap(([key, all]) => all.map((value) => [key, value] as const)),
    ];
    for (const [key, value] of values) {
      const setting = settings[key];
      expect(setting, key).toBeDefined();
      if (setting) expect(parseSetting(setting, String(value)), key).toEqual({ value });
    }
  });

  test.each(experiment.claims.map((claim) => [claim.says, claim] as const))('claim: %s (E11)', (_, claim) => {
    expect(holds(experiment, claim)).toBe(true);
  });
});
