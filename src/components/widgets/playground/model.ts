/** State of the playground: a training of two runs, and the reader's own points. Constructing it does nothing. */
import { computed, createModel, signal } from '@preact/signals';
import type { LabeledPoint } from '../../../engine/run.ts';
import type { PageTools } from '../../training/pageTools.ts';
import { createTraining } from '../../training/training.ts';
import { writePoints } from './ownPoints.ts';
import { createPlayground, firstPoints } from './playground.ts';

export type Playground = InstanceType<typeof PlaygroundModel>;

interface Carrying {
  /** Points that came along from the other language, once. */
  readonly carried: () => readonly LabeledPoint[] | undefined;
}

const isFirst = (points: readonly LabeledPoint[]) => writePoints(points) === writePoints(firstPoints);

export const PlaygroundModel = createModel((tools: PageTools & Carrying) => {
  const points = signal<readonly LabeledPoint[]>(firstPoints);
  const widget = createPlayground(() => points.peek());
  const training = createTraining(widget, tools);
  return {
    ...training,
    points,
    /** Whether an address alone would lead back here: it says that points are the reader's own, not which. */
    isInAddress: computed(() => training.values.value.data !== 'own' || isFirst(points.value)),
    run(search: string, keyPrefix?: string) {
      points.value = tools.carried() ?? points.peek();
      training.run(search, keyPrefix);
    },
    /** Trains anew with other points. They stay in this page. */
    usePoints(next: readonly LabeledPoint[]) {
      points.value = next;
      const values = training.values.peek();
      if (values.data !== 'own') training.set('data', 'own');
      else training.trainer.restart({ values, ...widget.planOf(values) });
    },
  };
});
