/** State of the descents. Constructing it does nothing. */
import { batch, createModel } from '@preact/signals';
import { createFormula } from '../../training/formula.ts';
import { descents, extent } from './descents.ts';

export const DescentsModel = createModel(() => {
  const formula = createFormula(descents);
  const place = (first: number, second: number) => {
    const [x, y] = [first, second].map((weight) => Math.round(100 * Math.min(extent, Math.max(-extent, weight))) / 100);
    batch(() => {
      formula.set('first', x as number);
      formula.set('second', y as number);
    });
  };
  return {
    ...formula,
    /** Puts the start of all descents somewhere. */
    place,
    /** Moves it from where it is. */
    nudge(right: number, up: number) {
      const { first, second } = formula.values.peek();
      place(first + right, second + up);
    },
  };
});
