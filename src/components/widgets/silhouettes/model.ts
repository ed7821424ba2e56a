import { createModel } from '@preact/signals';
import type { PageTools } from '../../training/pageTools.ts';
import { createTraining } from '../../training/training.ts';
import { trays } from './trays.ts';

/** State of the silhouettes. Constructing it does nothing. */
export const SilhouettesModel = createModel((tools: PageTools) => createTraining(trays, tools));
