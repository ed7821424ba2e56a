/** State of the widget on depth. Constructing it does nothing. */
import { createModel } from '@preact/signals';
import type { PageTools } from '../../training/pageTools.ts';
import { createSweeping } from '../../training/sweeping.ts';
import { depth } from './depth.ts';

export const DepthModel = createModel((tools: PageTools) => createSweeping(depth, tools));
