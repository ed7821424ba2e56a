import { parseArgs } from 'node:util';
import type { Experiment } from '../experiments/experiment.ts';
import { initialValues, parseSetting, seedSetting } from '../settings.ts';

/** A request that cannot be carried out: said in one line, exit status 2. */
export class LabError extends Error {}

export interface LabOptions {
  readonly command: string;
  /** What the command is about, where it takes a name. */
  readonly operand?: string;
  readonly seeds: readonly number[];
  readonly set: readonly string[];
  readonly format: 'text' | 'json' | 'csv';
  readonly out?: string;
}

const MOST_SEEDS = 10_000;

/** @throws LabError naming the option, what was expected and what was found */
export function parseOptions(args: readonly string[]): LabOptions {
  const { values, positionals } = readArguments(args);
  const [command = 'list', ...others] = positionals;
  const [operand, ...rest] = command === 'sweep' ? others : [undefined, ...others];
  if (rest.length > 0) throw new LabError(`expected one command, found also "${rest.join(' ')}"`);
  if (values.json && values.csv) throw new LabError('--json and --csv: expected one of them, found both');
  if (values.seed !== undefined && values.seeds !== undefined) {
    throw new LabError('--seed and --seeds: expected one of them, found both');
  }
  return {
    command,
    ...(operand !== undefined && { operand }),
    seeds: values.seeds === undefined ? [parseSeed('--seed', values.seed ?? '7')] : parseSeeds(values.seeds),
    set: values.set ?? [],
    format: values.json ? 'json' : values.csv ? 'csv' : 'text',
    ...(values.out !== undefined && { out: values.out }),
  };
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        seed: { type: 'string' },
        seeds: { type: 'string' },
        set: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        csv: { type: 'boolean' },
        out: { type: 'string' },
      },
    });
  } catch (error) {
    throw new LabError((error as Error).message);
  }
}

function parseSeed(option: string, text: string): number {
  const { value, expected } = parseSetting(seedSetting, text);
  if (expected) throw new LabError(`${option}: expected ${expected}, found "${text}"`);
  return value;
}

/** A range such as 100-111, or a list such as 1,5,9. */
function parseSeeds(text: string): number[] {
  const range = /^(\d+)-(\d+)$/.exec(text);
  if (!range) return text.split(',').map((seed) => parseSeed('--seeds', seed));
  const [first, last] = [parseSeed('--seeds', range[1] as string), parseSeed('--seeds', range[2] as string)];
  if (last < first || last - first >= MOST_SEEDS) {
    throw new LabError(`--seeds: expected a rising range of at most ${MOST_SEEDS} seeds, found "${text}"`);
  }
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** The settings of an experiment with every `name=value` applied. @throws LabError */
export function applySettings(experiment: Experiment, assignments: readonly string[]): Record<string, unknown> {
  const values: Record<string, unknown> = { ...initialValues(experiment.settings) };
  for (const assignment of assignments) {
    const [name = '', text = ''] = assignment.split(/=(.*)/s);
    const setting = experiment.settings[name];
    if (!setting || name === 'seed') {
      const names = Object.keys(experiment.settings).filter((known) => known !== 'seed');
      throw new LabError(`--set: expected name=value with a name of ${names.join(', ')}, found "${assignment}"`);
    }
    const { value, expected } = parseSetting(setting, text);
    if (expected) throw new LabError(`--set ${name}: expected ${expected}, found "${text}"`);
    values[name] = value;
  }
  return values;
}
