import type { Experiment } from '../experiments/experiment.ts';
import { median } from '../experiments/statistics.ts';
import { applySettings } from './options.ts';
import type { Entry } from './plainTable.ts';
import type { Row } from './sweep.ts';

/** The settings of every cell that `name=value,value,…` assignments span; the last name changes fastest. @throws LabError */
export function gridOf(experiment: Experiment, assignments: readonly string[]): Record<string, unknown>[] {
  const lists = assignments.map((assignment) => {
    const [name = '', text = ''] = assignment.split(/=(.*)/s);
    return text.split(',').map((value) => `${name}=${value}`);
  });
  const cells = lists.reduce<string[][]>((all, list) => all.flatMap((cell) => list.map((one) => [...cell, one])), [[]]);
  return cells.map((cell) => applySettings(experiment, cell));
}

/** Median, least and most of each measure of one cell; null where a thing never happened, which counts as infinite. */
export function summaryRows(settings: Entry, rows: readonly Row[]): Entry[] {
  return Object.keys(rows[0]?.measures ?? {}).map((measure) => {
    const values = rows.map(({ measures }) => measures[measure] ?? Number.POSITIVE_INFINITY);
    const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)].map(orNull);
    return { ...settings, measure, median: middle ?? null, least: least ?? null, most: most ?? null };
  });
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
