/** `npm run results [experiment …]`: measures what prose quotes and writes src/content/results/<experiment>.json. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Experiment, Measures } from '../experiments/experiment.ts';
import { experiments } from '../experiments/index.ts';
import { openCache } from './cache.ts';
import { showProgress } from './progress.ts';
import { type Cell, cellsOf } from './sweep.ts';
import { formatResults, resultSeeds } from './table.ts';
import { measureInSlices, type Values } from './train.ts';

const folder = fileURLToPath(new URL('../../content/results/', import.meta.url));

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.find((name) => !Object.hasOwn(experiments, name));
  if (unknown !== undefined) {
    process.stderr.write(`results: expected one of ${Object.keys(experiments).join(', ')}, found "${unknown}"\n`);
    return 2;
  }
  const interrupted = new AbortController();
  process.once('SIGINT', () => interrupted.abort());
  const chosen = Object.values(experiments).filter(({ name }) => names.length === 0 || names.includes(name));
  for (const experiment of chosen) {
    if (!experiment.sweeps) continue;
    const measured = await measureAll(experiment, interrupted.signal);
    if (!measured) return 130;
    const measure = (cell: Cell, seed: number) => measured.get(nameOf(cell, seed)) as Measures;
    writeFileSync(`${folder}${experiment.name}.json`, formatResults(experiment, measure));
  }
  return 0;
}

/** @returns undefined when it was interrupted; what is done by then is in the cache */
async function measureAll(experiment: Experiment, signal: AbortSignal): Promise<Map<string, Measures> | undefined> {
  const cache = openCache(experiment);
  const cells = (experiment.sweeps ?? []).flatMap((sweep) => cellsOf(experiment, sweep));
  const all = cells.flatMap((cell) => resultSeeds.map((seed) => ({ cell, seed })));
  const measured = new Map<string, Measures>();
  for (const [done, { cell, seed }] of all.entries()) {
    showProgress(done, all.length, experiment.name);
    const values = { ...cell.values, seed } as Values;
    const key = cache.keyOf(values);
    const measures = cache.read(key) ?? (await measureInSlices(experiment, values, signal))?.measures;
    if (!measures) return undefined;
    cache.write(key, measures);
    measured.set(nameOf(cell, seed), measures);
  }
  showProgress(all.length, all.length, experiment.name);
  return measured;
}

function nameOf({ values }: Cell, seed: number): string {
  return JSON.stringify([values, seed]);
}

process.exitCode = await main(process.argv.slice(2));
