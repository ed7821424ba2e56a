/** The default state, computed at build time. Never part of a page's script. */
import { trainingStills } from '../../shell/still.ts';
import { draw } from './draw.ts';
import { stepAndRewind } from './stepAndRewind.ts';
import { words } from './words.ts';

export const { drawStill, tellAt, runsAt } = trainingStills(stepAndRewind, words, draw);
