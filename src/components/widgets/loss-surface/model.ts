/** State of the surfaces. Constructing it does nothing. */
import { batch, createModel } from '@preact/signals';
import type { SurveyTools } from '../../training/pageTools.ts';
import { createSurveying } from '../../training/surveying.ts';
import { params } from './params.ts';
import { surfaces } from './surfaces.ts';

export const SurfacesModel = createModel((tools: SurveyTools) => {
  const surveying = createSurveying(surfaces, tools);
  return {
    ...surveying,
    /** Turns both surfaces, by degrees around and up. */
    turn(around: number, up: number) {
      const { turn, tilt } = surveying.values.peek();
      const { min, max } = params.tilt;
      batch(() => {
        surveying.set('turn', (((Math.round(turn + around) % 360) + 360) % 360) as number);
        surveying.set('tilt', Math.min(max, Math.max(min, Math.round(tilt + up))));
      });
    },
  };
});

export type Surfaces = InstanceType<typeof SurfacesModel>;
