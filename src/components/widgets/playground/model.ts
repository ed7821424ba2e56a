/** State of the playground: a training of two runs, and the reader's own points. Constructing it does nothing. */
import { createModel, signal } from '@preact/signals';
import type { LabeledPoint } from '../../../engine/run.ts';
import type { PageTools } from '../../training/pageTools.ts';
import { createTraining } from '../../training/training.ts';
import { createPlayground, firstPoints } from './playground.ts';

export type Playground = InstanceType<typeof PlaygroundModel>;

export const PlaygroundModel = createModel((tools: PageTools) => {
  const points = signal<readonly LabeledPoint[]>(firstPoints);
  const widget = createPlayground(() => points.peek());
  const training = createTraining(widget, tools);
  return {
    ...training,
    points,
    /** Trains anew with other points. They stay in this page. */
    usePoints(next: readonly LabeledPoint[]) {
      points.value = next;
      const values = training.values.peek();
      if (values.data !== 'own') training.set('data', 'own');
      else training.trainer.restart({ values, ...widget.planOf(values) });
    },
  };
});
