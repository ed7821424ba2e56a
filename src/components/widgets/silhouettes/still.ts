/** The default state of the silhouettes, run at build time. Never part of a page's script. */
import { trainingStills } from '../../shell/still.ts';
import { draw } from './draw.ts';
import { trays } from './trays.ts';
import { words } from './words.ts';

export const { drawStill, tellAt, runsAt } = trainingStills(trays, words, draw);
