/** State of training and inference. Constructing it does nothing. */
import { createModel } from '@preact/signals';
import type { PageTools } from '../../training/pageTools.ts';
import { createTraining } from '../../training/training.ts';
import { params } from './params.ts';
import { trainAndInference } from './trainAndInference.ts';

export const ModesModel = createModel((tools: PageTools) => {
  const training = createTraining(trainAndInference, tools);
  return {
    ...training,
    /** The same picture among others. */
    redraw() {
      training.set('draw', (training.values.value.draw % params.draw.max) + 1);
    },
  };
});
