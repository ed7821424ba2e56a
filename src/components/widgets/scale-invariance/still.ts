/** The default state, run at build time. Never part of a page's script. */
import { trainingStills } from '../../shell/still.ts';
import { draw } from './draw.ts';
import { scaleInvariance } from './scaleInvariance.ts';
import { words } from './words.ts';

export const { drawStill, tellAt, runsAt } = trainingStills(scaleInvariance, words, draw);
