/** The default starts, run at build time. Never part of a page's script. */
import { sweepStills } from '../../shell/still.ts';
import { draw } from './draw.ts';
import { start } from './start.ts';
import { words } from './words.ts';

export const { drawStill, tellAt } = sweepStills(start, words, draw);
