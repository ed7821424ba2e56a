/** The default race, run at build time. Never part of a page's script. */
import { trainingStills } from '../../shell/still.ts';
import { draw } from './draw.ts';
import { race } from './race.ts';
import { words } from './words.ts';

export const { drawStill, tellAt, runsAt } = trainingStills(race, words, draw);
