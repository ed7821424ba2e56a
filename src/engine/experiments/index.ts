import type { Experiment } from './experiment.ts';
import { race } from './race.ts';

/** Every experiment, by name. */
export const experiments: Readonly<Record<string, Experiment>> = { race };
