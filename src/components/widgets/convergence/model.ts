/** State of the convergence figure. Constructing it does nothing. */
import { createModel } from '@preact/signals';
import type { PageTools } from '../../training/pageTools.ts';
import { createSweeping } from '../../training/sweeping.ts';
import { convergence } from './convergence.ts';

export const ConvergenceModel = createModel((tools: PageTools) => createSweeping(convergence, tools));
