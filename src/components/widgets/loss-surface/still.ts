/** The default surfaces, measured at build time. Never part of a page's script. */
import { surveyStills } from '../../shell/still.ts';
import { draw } from './draw.ts';
import { surfaces } from './surfaces.ts';
import { words } from './words.ts';

export const { drawStill, tellAt } = surveyStills(surfaces, words, draw);
