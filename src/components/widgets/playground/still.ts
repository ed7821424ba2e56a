/** The default state, run at build time. Never part of a page's script. */
import { trainingStills } from '../../shell/still.ts';
import { draw } from './draw.ts';
import { createPlayground, firstPoints } from './playground.ts';
import { words } from './words.ts';

export const { drawStill, tellAt, runsAt } = trainingStills(
  createPlayground(() => firstPoints),
  words,
  draw,
);
