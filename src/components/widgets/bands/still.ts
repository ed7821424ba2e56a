/** The default bands, computed at build time. Never part of a page's script. */
import { trainingStills } from '../../shell/still.ts';
import { bandsWidget } from './bands.ts';
import { draw } from './draw.ts';
import { words } from './words.ts';

export const { drawStill, tellAt, runsAt } = trainingStills(bandsWidget, words, draw);
