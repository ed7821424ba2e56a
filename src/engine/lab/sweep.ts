import type { Experiment, Sweep } from '../experiments/experiment.ts';
import { initialValues } from '../settings.ts';
import { measureInSlices, type Outcome, type Values } from './train.ts';

/** One seed of an experiment. */
export interface Row extends Outcome {
  readonly seed: number;
}

/** Measures an experiment on each seed in turn. Ends early, with what it has, on abort. */
export async function* sweep(
  experiment: Experiment,
  values: Record<string, unknown>,
  seeds: readonly number[],
  signal: AbortSignal,
): AsyncGenerator<Row, void, void> {
  for (const seed of seeds) {
    const outcome = await measureInSlices(experiment, { ...values, seed } as Values, signal);
    if (!outcome) return;
    yield { seed, ...outcome };
  }
}

/** One combination of the values of a grid. */
export interface Cell {
  /** The settings that the grid changes. */
  readonly settings: Record<string, unknown>;
  /** All settings but the seed. */
  readonly values: Record<string, unknown>;
}

/** The cells of a grid; the last setting changes fastest. */
export function cellsOf({ settings }: Experiment, { at, grid }: Pick<Sweep, 'at' | 'grid'>): Cell[] {
  const { seed: _, ...initial } = initialValues(settings);
  let cells: Record<string, unknown>[] = [{}];
  for (const [name, values = []] of Object.entries(grid)) {
    cells = cells.flatMap((cell) => values.map((value) => ({ ...cell, [name]: value })));
  }
  return cells.map((cell) => ({ settings: cell, values: { ...initial, ...at, ...cell } }));
}
