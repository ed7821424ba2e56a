/** State of step and rewind: a training up to P, and the story told over it. Constructing it does nothing. */
import { computed, createModel, signal } from '@preact/signals';
import { stepSizes } from '../../../engine/experiments/stepAndRewind.ts';
import type { Value } from '../../params/param.ts';
import type { PageTools } from '../../training/pageTools.ts';
import type { TrainerStatus } from '../../training/state.ts';
import { createTraining } from '../../training/training.ts';
import { stepNames } from './params.ts';
import { type StepData, type StepSettings, stepAndRewind } from './stepAndRewind.ts';
import { lastMoment, type Scene } from './story.ts';
import { createStoryteller } from './storyteller.ts';

export type StepAndRewind = InstanceType<typeof StepAndRewindModel>;

export const StepAndRewindModel = createModel((tools: PageTools) => {
  const training = createTraining(stepAndRewind, tools);
  const { trainer, values } = training;
  const walker = signal<number | undefined>(undefined);
  const rates = () => stepNames.map((name) => values.peek()[name]);
  const teller = createStoryteller(tools, {
    isReady: () => training.data.peek() !== undefined && trainer.status.peek() === 'finished',
    moment: () => values.peek().moment,
    pace: () => values.peek().pace,
    rates,
    sizes: stepSizes,
    show: ({ moment, walker: place }: Scene) => {
      walker.value = place;
      choose('moment', moment);
    },
  });

  /** P is reached at once: nothing of the training on the way is shown. */
  function choose(name: keyof StepSettings, value: Value): void {
    training.set(name, value);
    if (trainer.isPlaying.peek()) trainer.seek(trainer.plan.peek().steps);
  }

  function rest(moment: number): void {
    teller.stop();
    walker.value = undefined;
    trainer.seek(trainer.plan.peek().steps);
    choose('moment', Math.max(0, Math.min(lastMoment, moment)));
  }

  return {
    ...training,
    data: computed<StepData | undefined>(() => {
      const data = training.data.value;
      return data && walker.value !== undefined ? { ...data, walker: walker.value } : data;
    }),
    isRunning: teller.isPlaying,
    status: computed<TrainerStatus>(() => {
      const { value } = trainer.status;
      if (value !== 'finished') return value;
      if (teller.isPlaying.value) return 'running';
      return values.value.moment === lastMoment ? 'finished' : 'paused';
    }),
    run(search: string, keyPrefix?: string) {
      teller.stop();
      walker.value = undefined;
      training.run(withoutStep(search, keyPrefix ?? ''), keyPrefix);
    },
    set(name: keyof StepSettings, value: Value) {
      if (name !== 'pace') {
        teller.stop();
        walker.value = undefined;
        // Whoever moves a step wants to see where it leads.
        if (name !== 'moment' && values.peek().moment !== lastMoment) choose('moment', lastMoment);
      }
      choose(name, value);
    },
    /** On from where it stands, from the beginning at the end. */
    play() {
      trainer.seek(trainer.plan.peek().steps);
      teller.play();
    },
    playAll() {
      rest(0);
      teller.play();
    },
    pause: teller.stop,
    next: () => rest(values.peek().moment === lastMoment ? 0 : values.peek().moment + 1),
    reset: () => rest(0),
    seek: rest,
    see(isVisible: boolean) {
      training.see(isVisible);
      teller.see(isVisible);
    },
    close() {
      teller.stop();
      training.close();
    },
  };
});

/** A run is shown at its end alone: an address has no say in that. */
function withoutStep(search: string, prefix: string): string {
  const query = new URLSearchParams(search);
  query.delete(`${prefix}step`);
  return `?${query}`;
}
