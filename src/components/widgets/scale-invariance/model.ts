/** State of the scale invariance: a training of every α at once. Constructing it does nothing. */
import { createModel } from '@preact/signals';
import type { PageTools } from '../../training/pageTools.ts';
import { createTraining } from '../../training/training.ts';
import { scaleInvariance } from './scaleInvariance.ts';

export const ScaleInvarianceModel = createModel((tools: PageTools) => createTraining(scaleInvariance, tools));
