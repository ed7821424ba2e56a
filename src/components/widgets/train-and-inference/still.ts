/** The default state, trained at build time. Never part of a page's script. */
import { trainingStills } from '../../shell/still.ts';
import { draw } from './draw.ts';
import { trainAndInference } from './trainAndInference.ts';
import { words } from './words.ts';

export const { drawStill, tellAt, runsAt } = trainingStills(trainAndInference, words, draw);
