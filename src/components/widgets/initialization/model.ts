/** State of the initialization figure. Constructing it does nothing. */
import { createModel } from '@preact/signals';
import type { PageTools } from '../../training/pageTools.ts';
import { createSweeping } from '../../training/sweeping.ts';
import { start } from './start.ts';

export const StartModel = createModel((tools: PageTools) => createSweeping(start, tools));
