import { createModel } from '@preact/signals';
import type { PageTools } from '../../training/pageTools.ts';
import { createTraining } from '../../training/training.ts';
import { lab } from './lab.ts';

/** State of the lab. Constructing it does nothing. */
export const LabModel = createModel((tools: PageTools) => createTraining(lab, tools));
