/** State of the shifted distributions. Constructing it does nothing. */
import { createModel } from '@preact/signals';
import type { PageTools } from '../../training/pageTools.ts';
import { createTraining } from '../../training/training.ts';
import { noisyBn } from './noise.ts';

export const NoisyBnModel = createModel((tools: PageTools) => createTraining(noisyBn, tools));
