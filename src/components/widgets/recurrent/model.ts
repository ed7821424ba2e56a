/** State of the recurrent networks. Constructing it does nothing. */
import { createModel } from '@preact/signals';
import type { PageTools } from '../../training/pageTools.ts';
import { createTraining } from '../../training/training.ts';
import { recurrent } from './recurrent.ts';

export const RecurrentModel = createModel((tools: PageTools) => createTraining(recurrent, tools));
