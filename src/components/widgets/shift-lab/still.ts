/** The default state of the lab, run at build time. Never part of a page's script. */
import { trainingStills } from '../../shell/still.ts';
import { draw } from './draw.ts';
import { lab } from './lab.ts';
import { words } from './words.ts';

export const { drawStill, tellAt, runsAt } = trainingStills(lab, words, draw);
