/** State of the drifting layers. Constructing it does nothing. */
import { createModel } from '@preact/signals';
import type { PageTools } from '../../training/pageTools.ts';
import { createTraining } from '../../training/training.ts';
import { layerDrift } from './drift.ts';

export const LayerDriftModel = createModel((tools: PageTools) => createTraining(layerDrift, tools));
