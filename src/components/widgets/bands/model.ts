import { createModel } from '@preact/signals';
import type { PageTools } from '../../training/pageTools.ts';
import { createTraining } from '../../training/training.ts';
import { bandsWidget } from './bands.ts';

/** State of the bands. Constructing it does nothing. */
export const BandsModel = createModel((tools: PageTools) => createTraining(bandsWidget, tools));
