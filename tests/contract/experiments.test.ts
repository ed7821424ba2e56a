import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { experiments } from '../../src/engine/experiments/index.ts';
import { initialValues, parseSetting } from '../../src/engine/settings.ts';
import { shareClaims } from './support/claims.ts';

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
});

test('claims of every experiment are tested in one file or another, and in only one (E11)', () => {
  const files = readdirSync(import.meta.dirname).filter((name) => /^claims-\d+\.test\.ts$/.test(name));
  const shares = files.flatMap((name) => {
    const text = readFileSync(`${import.meta.dirname}/${name}`, 'utf8');
    return [...text.matchAll(/^testClaims\((\d+)\);$/gm)].map(([, share]) => shareClaims()[Number(share)] ?? []);
  });
  expect(shares.flat().sort()).toEqual(Object.keys(experiments).sort());
});
