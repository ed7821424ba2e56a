/** The default batch, trained at build time. Never part of a page's script. */
import { trainingStills } from '../../shell/still.ts';
import { draw } from './draw.ts';
import { normalizeABatch } from './normalizeABatch.ts';
import { words } from './words.ts';

export const { drawStill, tellAt, runsAt } = trainingStills(normalizeABatch, words, draw);
