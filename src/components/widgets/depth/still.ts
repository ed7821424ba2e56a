/** The default state, run at build time. Never part of a page's script. */
import { sweepStills } from '../../shell/still.ts';
import { depth } from './depth.ts';
import { draw } from './draw.ts';
import { words } from './words.ts';

export const { drawStill, tellAt } = sweepStills(depth, words, draw);
