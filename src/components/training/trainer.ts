/**
 * Trains the runs of a widget at the pace of a reader. Pull only: nothing is asked of the worker while paused, out of
 * sight, or while an answer is awaited. Constructing it does nothing.
 */
import { batch, computed } from '@preact/signals';
import type { OpenSession } from '../../engine/session/protocol.ts';
import type { Clock } from './clock.ts';
import { createPlayhead, type Showing } from './pace.ts';
import { createSource } from './source.ts';
import { createState, type Plan, type Seen } from './state.ts';

export interface TrainerTools {
  readonly open: OpenSession;
  readonly clock: Clock;
  /** How the reader wants to see it now. */
  readonly showing: () => Omit<Showing, 'steps'>;
}

export type Trainer<P extends Plan = Plan> = ReturnType<typeof createTrainer<P>>;

const playBudgetMs = 12;
const seekBudgetMs = 30;

export function createTrainer<P extends Plan>(tools: TrainerTools, first: P) {
  const state = createState(first);
  const { plan, history, mode, goal, shown, seen, failure, isVisible, isWarming, head, isOver, end } = state;
  const playhead = createPlayhead(tools.clock.now);
  const source = createSource(tools, state);
  const showing = (): Showing => ({ steps: plan.value.steps, ...tools.showing() });
  let isDriving = false;

  async function drive(): Promise<void> {
    if (isDriving) return;
    isDriving = true;
    while (state.hasWork.value) await tick();
    isDriving = false;
  }

  /** Ahead of need: the state before the first step, or the session that was dropped. What fails is not missed yet. */
  function warmUp(): void {
    if (isOver.value || failure.value) return;
    if (history.value) source.prepare();
    else isWarming.value = true;
    void drive();
  }

  async function tick(): Promise<void> {
    const isPlaying = mode.value === 'playing';
    const wanted = isPlaying ? playhead.tick(isOver.value ? end.value : head.value, showing()) : state.target.value;
    if (wanted > head.value && !isOver.value) await source.pull(wanted, isPlaying ? playBudgetMs : seekBudgetMs);
    if (mode.value !== 'still') present(wanted, isPlaying);
    if (state.hasWork.value) await tools.clock.frame();
  }

  /** Moves the picture, unless another moment was asked for meanwhile. */
  function present(wanted: number, wasPlaying: boolean): void {
    const known = history.value;
    if (failure.value || !known || wasPlaying !== (mode.value === 'playing')) return;
    if (!wasPlaying && wanted !== state.target.value) return;
    const isThere = head.value >= wanted || isOver.value;
    if (!isThere && (!wasPlaying || showing().isCalm)) return;
    const step = Math.min(wanted, head.value);
    if (seen.value?.step === step && seen.value.history === known) return;
    batch(() => {
      shown.value = step;
      seen.value = { plan: plan.value, history: known, step };
      if (wasPlaying && isThere && shown.value >= end.value) rest(end.value);
    });
  }

  function rest(step: number): void {
    failure.value = undefined;
    mode.value = 'resting';
    goal.value = Math.max(0, Math.min(step, plan.value.steps));
  }

  function restAt(step: number): void {
    rest(step);
    void drive();
  }

  function playFrom(step: number): void {
    failure.value = undefined;
    mode.value = 'playing';
    shown.value = step;
    playhead.start(step, showing());
    void drive();
  }

  function replace(next: P): void {
    source.release();
    plan.value = next;
    history.value = undefined;
  }

  /** Where play and single step go on from: a run that is at its end, or only a picture, begins anew. */
  const start = () => (mode.value === 'still' || state.position.value >= end.value ? 0 : state.position.value);

  return {
    plan,
    /** What is drawn; undefined while the still is. */
    seen,
    /** The state before the first step, as soon as it is known. */
    origin: computed<Seen<P> | undefined>(() => history.value && { plan: plan.value, history: history.value, step: 0 }),
    failure,
    isVisible,
    status: state.status,
    isPlaying: computed(() => mode.value === 'playing' && !failure.value),
    /** Where the scrubber stands: also a step that is still being trained. */
    position: state.position,
    play: () => playFrom(start()),
    pause: () => restAt(shown.value),
    step: () => restAt(start() + 1),
    reset: () => restAt(0),
    /** Shows a step; past what is known, it is trained first. */
    seek: restAt,
    /** Another experiment, from its first step. */
    restart(next: P) {
      replace(next);
      playFrom(0);
    },
    /** Another experiment, at rest at a step. */
    open(next: P, step: number) {
      replace(next);
      restAt(step);
    },
    /** The same training with other settings of its picture. */
    relabel(next: P) {
      batch(() => {
        plan.value = next;
        if (seen.value) seen.value = { ...seen.value, plan: next };
      });
    },
    warmUp,
    /** After a failure: on from where it was. */
    again() {
      failure.value = undefined;
      void drive();
    },
    see(visible: boolean) {
      isVisible.value = visible;
      void drive();
    },
    close() {
      isVisible.value = false;
      source.release();
    },
  };
}
