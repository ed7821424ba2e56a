/** Where a trainer's history comes from: answers of the session, put together. */
import type { OpenSession } from '../../engine/session/protocol.ts';
import type { Clock } from './clock.ts';
import { emptyHistory, extend } from './history.ts';
import type { TrainerState } from './state.ts';
import { failureOf, openSupply, type Supply } from './supply.ts';

interface SourceTools {
  readonly open: OpenSession;
  readonly clock: Clock;
}

export function createSource({ open, clock }: SourceTools, state: TrainerState) {
  const { plan, history, mode, failure, isWarming, head, isOver } = state;
  let supply: Supply | undefined;

  function release(): void {
    supply?.close();
    supply = undefined;
  }

  return {
    /** Trains towards a step for some milliseconds; failures end up in the state. */
    async pull(wanted: number, budgetMs: number): Promise<void> {
      const { specs } = plan.value;
      supply ??= openSupply(open, specs, clock);
      const mine = supply;
      try {
        const { frame, dataset } = await mine.advance({ steps: wanted - Math.max(0, head.value), budgetMs });
        if (supply !== mine) return;
        history.value = extend(history.value ?? emptyHistory(dataset, specs.length), frame);
        if (isOver.value) release();
      } catch (error) {
        // A supply that was replaced meanwhile has nothing to say, and behind a still nothing is missed.
        if (supply !== mine) return;
        isWarming.value = false;
        if (mode.value !== 'still') failure.value = failureOf(error);
      }
    },
    /** Brings back a session that was dropped, ahead of need. */
    prepare: () => supply?.prepare(),
    release,
  };
}
