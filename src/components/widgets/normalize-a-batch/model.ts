/** State of one batch: a training whose picture also answers to the pointer. Constructing it does nothing. */
import { createModel } from '@preact/signals';
import type { PageTools } from '../../training/pageTools.ts';
import { createTraining } from '../../training/training.ts';
import { normalizeABatch } from './normalizeABatch.ts';

export const BatchModel = createModel((tools: PageTools) => {
  const training = createTraining(normalizeABatch, tools);
  return {
    ...training,
    /** Follows another number of the table. */
    pick(example: number, unit: number) {
      training.set('unit', unit);
      training.set('example', example);
    },
  };
});
