/** The default races, run at build time. Never part of a page's script. */
import { sweepStills } from '../../shell/still.ts';
import { convergence } from './convergence.ts';
import { draw } from './draw.ts';
import { words } from './words.ts';

export const { drawStill, tellAt } = sweepStills(convergence, words, draw);
