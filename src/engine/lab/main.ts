/** The lab: any experiment of the site in Node, with the same engine. See `npm run lab -- list`. */
import { writeFileSync } from 'node:fs';
import { bitSpecs } from '../bits.ts';
import type { Experiment } from '../experiments/experiment.ts';
import { experiments } from '../experiments/index.ts';
import { runOffline } from '../offline.ts';
import { applySettings, LabError, type LabOptions, parseOptions } from './options.ts';
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
  const experiment = Object.hasOwn(experiments, options.command) ? experiments[options.command] : undefined;
  if (!experiment) {
    const known = ['list', 'bits', ...specCommands, ...Object.keys(experiments)];
    throw new LabError(`expected one of ${known.join(', ')}, found "${options.command}"`);
  }
  return runExperiment(experiment, options);
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
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  const rows: Row[] = [];
  for await (const row of sweep(experiment, values, options.seeds, interrupted.signal)) {
    rows.push(row);
    showProgress(rows.length, options.seeds.length);
  }
  print(options, formats[options.format]({ experiment, values }, rows));
  return interrupted.signal.aborted ? 130 : 0;
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
