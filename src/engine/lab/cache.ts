/** Finished parts of `npm run results`, so that an interrupted or repeated sweep measures only what is missing. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import bits from '../../content/results/bits.json' with { type: 'json' };
import type { Experiment, Measures } from '../experiments/experiment.ts';
import type { Values } from './train.ts';

const root = new URL('../../../', import.meta.url);
const folder = fileURLToPath(new URL('node_modules/.cache/results/', root));
const sources = fileURLToPath(new URL('src/engine/experiments/', root));

export interface Cache {
  /** Where the measures of one seed are kept: another place after any change of engine, spec or way of measuring. */
  keyOf(values: Values): string;
  read(key: string): Measures | undefined;
  write(key: string, measures: Measures): void;
}

export function openCache(experiment: Experiment): Cache {
  mkdirSync(folder, { recursive: true });
  const fingerprint = hash([JSON.stringify(bits), ...sourcesOf(experiment)]);
  const path = (key: string) => `${folder}${experiment.name}-${key}.json`;
  return {
    keyOf: (values) => hash([fingerprint, JSON.stringify([experiment.specs(values), experiment.studies?.(values)])]),
    read: (key) => readJson(path(key)),
    write: (key, measures) => writeFileSync(path(key), JSON.stringify(measures)),
  };
}

/** The experiment's own file and all that it imports from beside it, claims left out. */
function sourcesOf({ name }: Experiment): string[] {
  const found = new Map<string, string>();
  const visit = (file: string) => {
    if (found.has(file)) return;
    const text = readFileSync(`${sources}${file}`, 'utf8');
    found.set(file, text);
    for (const [, imported] of text.matchAll(/from '\.\/(\w+\.ts)'/g)) visit(imported as string);
  };
  visit(`${name}.ts`);
  return [...found.values()];
}

function hash(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
}

/** @returns undefined where there is no such file, or a broken one */
function readJson(path: string): Measures | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
