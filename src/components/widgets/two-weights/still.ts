/** The default descents, computed at build time. Never part of a page's script. */
import { formulaStills } from '../../shell/still.ts';
import { descents } from './descents.ts';
import { draw } from './draw.ts';
import { provenance, words } from './words.ts';

export const { drawStill, tellAt } = formulaStills(descents, words, draw, provenance);
