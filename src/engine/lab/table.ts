/** The measured numbers that prose quotes, as they are committed in src/content/results. */
import type { Experiment, Measures, Sweep } from '../experiments/experiment.ts';
import { median } from '../experiments/statistics.ts';
import { type Cell, cellsOf } from './sweep.ts';

/** Seeds of every committed number. */
export const resultSeeds: readonly number[] = Array.from({ length: 12 }, (_, seed) => seed);

/** What one cell of a sweep gave, a number per seed; null where a thing never happened, which counts as infinite. */
export interface Summary {
  readonly median: number | null;
  readonly spread: readonly [least: number | null, most: number | null];
  readonly rows: readonly (number | null)[];
}

const DIGITS = 6;

/** A number as it is committed. */
export function rounded(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : Number(value.toPrecision(DIGITS));
}

/** @param rows the values of one measure, seed by seed */
export function summarize(rows: readonly (number | null)[]): Summary {
  const values = rows.map((value) => value ?? Number.POSITIVE_INFINITY);
  return {
    median: rounded(median(values)),
    spread: [rounded(Math.min(...values)), rounded(Math.max(...values))],
    rows: rows.map(rounded),
  };
}

/** @param measure what one seed of one cell gave */
export function formatResults(experiment: Experiment, measure: (cell: Cell, seed: number) => Measures): string {
  const sweeps = (experiment.sweeps ?? []).map((sweep) => formatSweep(experiment, sweep, measure));
  const head = `"experiment": ${JSON.stringify(experiment.name)},\n"seeds": ${JSON.stringify(resultSeeds)}`;
  return `{\n${head},\n"sweeps": {\n${sweeps.join(',\n')}\n}\n}\n`;
}

/** One line for each measure of each cell. */
function formatSweep(experiment: Experiment, sweep: Sweep, measure: (cell: Cell, seed: number) => Measures): string {
  const cells = cellsOf(experiment, sweep).map((cell) => {
    const measures = resultSeeds.map((seed) => measure(cell, seed));
    const lines = sweep.keep.map((name) => {
      const summary = summarize(measures.map((one) => one[name] ?? null));
      return `    ${JSON.stringify(name)}: ${JSON.stringify(summary)}`;
    });
    return `  { "settings": ${JSON.stringify(cell.settings)}, "measures": {\n${lines.join(',\n')}\n  } }`;
  });
  const head = `"at": ${JSON.stringify(sweep.at)}, "grid": ${JSON.stringify(sweep.grid)}`;
  return `${JSON.stringify(sweep.name)}: { ${head}, "cells": [\n${cells.join(',\n')}\n] }`;
}
