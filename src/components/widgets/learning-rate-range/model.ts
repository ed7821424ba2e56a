/** State of the learning rate range. Constructing it does nothing. */
import { createModel } from '@preact/signals';
import type { PageTools } from '../../training/pageTools.ts';
import { createSweeping } from '../../training/sweeping.ts';
import { range } from './range.ts';

export const RangeModel = createModel((tools: PageTools) => createSweeping(range, tools));
