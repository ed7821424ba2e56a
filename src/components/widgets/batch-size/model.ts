/** State of the widget on batch sizes. Constructing it does nothing. */
import { createModel } from '@preact/signals';
import type { PageTools } from '../../training/pageTools.ts';
import { createSweeping } from '../../training/sweeping.ts';
import { batchSize } from './batchSize.ts';

export const BatchSizeModel = createModel((tools: PageTools) => createSweeping(batchSize, tools));
