import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { experiments } from '../../src/engine/experiments/index.ts';
import { cellsOf } from '../../src/engine/lab/sweep.ts';
import { resultSeeds, rounded, type Summary, summarize } from '../../src/engine/lab/table.ts';
import { measureOffline } from '../../src/engine/lab/train.ts';

interface Results {
  readonly experiment: string;
  readonly seeds: readonly number[];
  readonly sweeps: Readonly<
    Record<string, { readonly at: object; readonly grid: object; readonly cells: readonly Cell[] }>
  >;
}

interface Cell {
  readonly settings: object;
  readonly measures: Readonly<Record<string, Summary>>;
}

const folder = new URL('../../src/content/results/', import.meta.url);
const names = readdirSync(folder).filter((name) => name !== 'bits.json');
const files = names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);
const budget = 60 * 1024;

describe.each(files)('%s', (name, text) => {
  const results: Results = JSON.parse(text);
  const experiment = experiments[results.experiment];
  const sweeps = experiment?.sweeps ?? [];

  test('holds the sweeps of its experiment, and is small (E17)', () => {
    expect(`${experiment?.name}.json`).toBe(name);
    expect(results.seeds).toEqual(resultSeeds);
    const asked = sweeps.map(({ name, at, grid }) => [name, { at, grid }]);
    expect(Object.entries(results.sweeps).map(([name, { at, grid }]) => [name, { at, grid }])).toEqual(asked);
    expect(text.length).toBeLessThan(budget);
  });

  test('its medians and spreads are those of its rows (E17)', () => {
    const cells = Object.values(results.sweeps).flatMap(({ cells }) => cells);
    const summaries = cells.flatMap(({ measures }) => Object.values(measures));
    for (const { rows, spread } of summaries) expect(summarize(rows).spread).toEqual(spread);
  });

  test.each(sweeps.map((sweep, index) => [sweep.name, sweep, index] as const))(
    '%s: measuring a row again gives the same numbers (E17)',
    (_, sweep, index) => {
      if (!experiment) throw new Error('unreachable: there are no sweeps without an experiment');
      const cells = cellsOf(experiment, sweep);
      // The first cells are the cheap ones; which seed is left to the place of the sweep.
      const [cell, seed] = [cells[0], resultSeeds[(5 * index + 3) % resultSeeds.length] as number];
      const values = { ...cell?.values, seed } as Parameters<typeof measureOffline>[1];
      const { measures } = measureOffline(experiment, values);
      const committed = results.sweeps[sweep.name]?.cells[0]?.measures;
      for (const measure of sweep.keep) {
        expect(committed?.[measure]?.rows[seed], measure).toBe(rounded(measures[measure] ?? null));
      }
    },
  );
});
