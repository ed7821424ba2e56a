/** The default map, run at build time. Never part of a page's script. */
import { sweepStills } from '../../shell/still.ts';
import { draw } from './draw.ts';
import { range } from './range.ts';
import { words } from './words.ts';

export const { drawStill, tellAt } = sweepStills(range, words, draw);
