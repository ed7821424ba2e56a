/** State of the race: a training of two runs, and the tally over ten seeds. Constructing it does nothing. */
import { createModel, effect, untracked } from '@preact/signals';
import type { Value } from '../../params/param.ts';
import { isEmbedded } from '../../training/embedded.ts';
import type { PageTools } from '../../training/pageTools.ts';
import { createTraining } from '../../training/training.ts';
import { type RaceSettings, race } from './race.ts';
import { createTally } from './tally.ts';

export type Race = InstanceType<typeof RaceModel>;

export const RaceModel = createModel((tools: PageTools) => {
  const training = createTraining(race, tools);
  const tally = createTally(tools.openPool, training.values);
  if (isEmbedded()) takeTurns(training, tally);
  return {
    ...training,
    tally,
    set(name: keyof RaceSettings, value: Value) {
      const before = training.trainer.plan.peek();
      training.set(name, value);
      if (JSON.stringify(before.specs) !== JSON.stringify(training.trainer.plan.peek().specs)) tally.forget();
    },
    see(visible: boolean) {
      training.see(visible);
      tally.see(visible);
    },
    close() {
      training.close();
      tally.forget();
    },
  };
});

/** One of them at a time, the one asked for last: an embed has one worker that trains. */
function takeTurns(training: Pick<Race, 'isRunning' | 'pause'>, tally: ReturnType<typeof createTally>): void {
  effect(() => {
    if (training.isRunning.value) untracked(tally.cancel);
  });
  effect(() => {
    if (tally.status.value === 'running' && training.isRunning.peek()) untracked(training.pause);
  });
}
