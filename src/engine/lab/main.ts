/** The lab: any experiment of the site in Node, with the same engine. See `npm run lab -- list`. */
import { writeFileSync } from 'node:fs';
import { bitSpecs } from '../bits.ts';
import type { Experiment } from '../experiments/experiment.ts';
import { experiments } from '../experiments/index.ts';
import { runOffline } from '../offline.ts';
import { details } from './details.ts';
import { gridOf, summaryRows } from './grid.ts';
import { applySettings, LabError, type LabOptions, parseOptions } from './options.ts';
import { type Entry, tableFormats } from './plainTable.ts';
import { showProgress } from './progress.ts';
import { formatCsv, formatJson, formatText } from './report.ts';
import { runSpecCommand, specCommands } from './spec/commands.ts';
import { type Row, sweep } from './sweep.ts';

const formats = { text: formatText, json: formatJson, csv: formatCsv };

async function main(): Promise<number> {
  const ofSpec = runSpecCommand(process.argv.slice(2));
  if (ofSpec) return ofSpec;
  const options = parseOptions(process.argv.slice(2));
  if (options.command === 'list') {
    print(options, listing(options.format === 'json'));
    return 0;
  }
  if (options.command === 'bits') {
    print(options, fingerprints());
    return 0;
  }
  if (options.command === 'sweep') return runSweep(findExperiment(options.operand, []), options);
  const detail = Object.hasOwn(details, options.command) ? details[options.command] : undefined;
  if (detail) return runDetail(detail, options);
  const commands = ['list', 'bits', 'sweep', ...Object.keys(details), ...specCommands];
  return runExperiment(findExperiment(options.command, commands), options);
}

/** @param others names that would have been right, too */
function findExperiment(name: string | undefined, others: readonly (string | undefined)[]): Experiment {
  const experiment = name !== undefined && Object.hasOwn(experiments, name) ? experiments[name] : undefined;
  if (experiment) return experiment;
  const known = [...others, ...Object.keys(experiments)].join(', ');
  throw new LabError(`expected one of ${known}, found ${name === undefined ? 'none' : `"${name}"`}`);
}

function listing(json: boolean): string {
  const all = Object.values(experiments).map(({ name, question, settings, claims }) => ({
    name,
    question,
    settings,
    claims: claims.map(({ says }) => says),
  }));
  if (json) return `${JSON.stringify(all, null, 2)}\n`;
  return all
    .map(({ name, question, settings }) => `${name}: ${question}\n  ${Object.keys(settings).join(', ')}\n`)
    .join('');
}

/** The table that every machine must reproduce, as it is committed. */
function fingerprints(): string {
  const table = Object.entries(bitSpecs).map(([name, spec]) => [name, runOffline(spec).fingerprint]);
  return `${JSON.stringify(Object.fromEntries(table), null, 2)}\n`;
}

async function runExperiment(experiment: Experiment, options: LabOptions): Promise<number> {
  const values = applySettings(experiment, options.set);
  const signal = interruption();
  const rows = await measureSeeds(experiment, values, options, signal);
  print(options, formats[options.format]({ experiment, values }, rows));
  return signal.aborted ? 130 : 0;
}

/** The details of one seed of an experiment: the first. */
async function runDetail({ experiment, rows }: (typeof details)[string], options: LabOptions): Promise<number> {
  const signal = interruption();
  const one = { ...options, seeds: options.seeds.slice(0, 1) };
  const [row] = await measureSeeds(experiment, applySettings(experiment, options.set), one, signal);
  if (row) print(options, tableFormats[options.format](rows(row)));
  return signal.aborted ? 130 : 0;
}

/** Median and spread over the seeds in every cell of a grid. */
async function runSweep(experiment: Experiment, options: LabOptions): Promise<number> {
  const signal = interruption();
  const table: Entry[] = [];
  const changed = options.set.map((assignment) => assignment.split('=')[0] as string);
  for (const values of gridOf(experiment, options.set)) {
    const rows = await measureSeeds(experiment, values, options, signal);
    if (signal.aborted) break;
    const settings = Object.fromEntries(changed.map((name) => [name, values[name]])) as Entry;
    table.push(...summaryRows(settings, rows));
  }
  print(options, tableFormats[options.format](table));
  return signal.aborted ? 130 : 0;
}

function interruption(): AbortSignal {
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  return interrupted.signal;
}

async function measureSeeds(
  experiment: Experiment,
  values: Record<string, unknown>,
  { seeds }: LabOptions,
  signal: AbortSignal,
): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of sweep(experiment, values, seeds, signal)) {
    rows.push(row);
    showProgress(rows.length, seeds.length);
  }
  return rows;
}

function print({ out }: LabOptions, text: string): void {
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text);
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof LabError)) throw error;
  process.stderr.write(`lab: ${error.message}\n`);
  process.exitCode = 2;
}
