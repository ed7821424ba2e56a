import type { Experiment } from '../experiments/experiment.ts';
import type { Row } from './sweep.ts';

/** What a report is about. */
export interface Subject {
  readonly experiment: Experiment;
  readonly values: Record<string, unknown>;
}

/** Rows for people: one line of measures per seed. */
export function formatText({ experiment, values }: Subject, rows: readonly Row[]): string {
  const settings = Object.entries(values).filter(([name]) => name !== 'seed');
  const lines = rows.map(({ seed, measures }) => {
    const parts = Object.entries(measures).map(([name, value]) => `${name} ${formatNumber(value)}`);
    return `seed ${seed}: ${parts.join(', ')}`;
  });
  const title = `${experiment.name}: ${experiment.question}`;
  return [title, settings.map(([name, value]) => `${name}=${value}`).join(' '), ...lines, ''].join('\n');
}

function formatNumber(value: number | null): string {
  return value === null ? '–' : String(Number(value.toPrecision(4)));
}

/** Everything, for programs: measures, losses, readings, studies and the fingerprint of the final weights. */
export function formatJson({ experiment, values }: Subject, rows: readonly Row[]): string {
  const { seed: _, ...settings } = values;
  const report = { experiment: experiment.name, settings, rows: rows.map(plainRow) };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function plainRow({ seed, measures, runs, studies }: Row) {
  return {
    seed,
    measures,
    runs: runs.map(({ status, step, divergence, losses, measurements, fingerprint }) => ({
      status,
      step,
      divergence: divergence ?? null,
      fingerprint,
      losses: [...losses],
      measurements: measurements.map(({ probe, step, values }) => ({ probe, step, values: [...values] })),
    })),
    studies: studies.map(({ rows, view }) => ({
      rows: rows.map(({ values }) => [...values]),
      view: view ? { ...view, path: [...view.path] } : null,
    })),
  };
}

/** Measures as a table, one seed a row; empty where a thing never happened. */
export function formatCsv(_subject: Subject, rows: readonly Row[]): string {
  const names = Object.keys(rows[0]?.measures ?? {});
  const lines = rows.map(({ seed, measures }) => [seed, ...names.map((name) => measures[name] ?? '')].join(','));
  return `${[['seed', ...names].join(','), ...lines].join('\n')}\n`;
}
