/**
 * Trains the runs of a widget at the pace of a reader. Pull only: nothing is asked of the worker while paused, out of
 * sight, or while an answer is awaited. Constructing it does nothing.
 */
import { batch, computed, signal } from '@preact/signals';
import type { EngineErrorName } from '../../engine/errors.ts';
import type { RunSpec } from '../../engine/run.ts';
import type { OpenSession } from '../../engine/session/protocol.ts';
import type { Clock } from './clock.ts';
import { emptyHistory, extend, type History } from './history.ts';
import { createPlayhead, type Showing } from './pace.ts';
import { failureOf, openSupply, type Supply } from './supply.ts';

/** What is to be trained; all specs have the same number of steps. */
export interface Plan {
  readonly specs: readonly RunSpec[];
  readonly steps: number;
}

/** A moment as it is drawn: all that is said of it comes from here, so that picture and words agree. */
export interface Seen<P extends Plan> {
  readonly plan: P;
  readonly history: History;
  readonly step: number;
}

export interface TrainerTools {
  readonly open: OpenSession;
  readonly clock: Clock;
  /** How the reader wants to see it now. */
  readonly showing: () => Omit<Showing, 'steps'>;
}

/**
 * still: nothing was trained here, the page shows what was drawn at build time. waiting: the moment asked for is being
 * trained. failed: the machinery is gone; what was drawn stays. Divergence is the outcome of a run: see `History`.
 */
export type TrainerStatus = 'still' | 'waiting' | 'running' | 'paused' | 'finished' | 'failed';

export type Trainer<P extends Plan = Plan> = ReturnType<typeof createTrainer<P>>;

const playBudgetMs = 12;
const seekBudgetMs = 30;

export function createTrainer<P extends Plan>(tools: TrainerTools, first: P) {
  const state = createState(first);
  const { plan, history, mode, goal, shown, seen, failure, isVisible, head, isOver, end } = state;
  const playhead = createPlayhead(tools.clock.now);
  const showing = (): Showing => ({ steps: plan.value.steps, ...tools.showing() });
  let supply: Supply | undefined;
  let isDriving = false;

  async function drive(): Promise<void> {
    if (isDriving) return;
    isDriving = true;
    while (state.hasWork.value) await tick();
    isDriving = false;
  }

  async function tick(): Promise<void> {
    const isPlaying = mode.value === 'playing';
    const wanted = isPlaying ? playhead.tick(isOver.value ? end.value : head.value, showing()) : goal.value;
    if (wanted > head.value && !isOver.value) await pull(wanted, isPlaying ? playBudgetMs : seekBudgetMs);
    present(wanted, isPlaying);
    if (state.hasWork.value) await tools.clock.frame();
  }

  async function pull(wanted: number, budgetMs: number): Promise<void> {
    const { specs } = plan.value;
    supply ??= openSupply(tools.open, specs, tools.clock);
    const mine = supply;
    try {
      const { frame, dataset } = await mine.advance({ steps: wanted - Math.max(0, head.value), budgetMs });
      if (supply !== mine) return;
      history.value = extend(history.value ?? emptyHistory(dataset, specs.length), frame);
      if (isOver.value) release();
    } catch (error) {
      // A supply that was replaced meanwhile has nothing to say.
      if (supply === mine) failure.value = failureOf(error);
    }
  }

  /** Moves the picture, unless another moment was asked for meanwhile. */
  function present(wanted: number, wasPlaying: boolean): void {
    const known = history.value;
    if (failure.value || !known || wasPlaying !== (mode.value === 'playing')) return;
    const isThere = head.value >= wanted || isOver.value;
    if (!isThere && (!wasPlaying || showing().isCalm)) return;
    const step = Math.min(wanted, head.value);
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
    playhead.start(step, showing());
    void drive();
  }

  function release(): void {
    supply?.close();
    supply = undefined;
  }

  function replace(next: P): void {
    release();
    plan.value = next;
    history.value = undefined;
    shown.value = 0;
  }

  /** Where play and single step go on from: a run that is at its end, or only a picture, begins anew. */
  const origin = () => (mode.value === 'still' || shown.value >= end.value ? 0 : shown.value);

  return {
    plan,
    /** What is drawn; undefined while the still is. */
    seen,
    failure,
    isVisible,
    status: state.status,
    /** Where the scrubber stands: also a step that is still being trained. */
    position: state.position,
    play: () => playFrom(origin()),
    pause: () => restAt(history.value ? shown.value : 0),
    step: () => restAt(origin() + 1),
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
    /** After a failure: on from where it was. */
    again() {
      failure.value = undefined;
      void drive();
    },
    see(visible: boolean) {
      isVisible.value = visible;
      void drive();
    },
    close: release,
  };
}

function createState<P extends Plan>(first: P) {
  const plan = signal(first);
  const history = signal<History | undefined>(undefined);
  const mode = signal<'still' | 'resting' | 'playing'>('still');
  /** The step asked for, at rest. */
  const goal = signal(first.steps);
  /** The step that is drawn. */
  const shown = signal(first.steps);
  const seen = signal<Seen<P> | undefined>(undefined);
  const failure = signal<EngineErrorName | undefined>(undefined);
  const isVisible = signal(false);
  const head = computed(() => history.value?.head ?? -1);
  const isOver = computed(() => history.value?.isOver ?? false);
  const end = computed(() => (isOver.value ? head.value : plan.value.steps));
  const isMissing = computed(() => goal.value > head.value && !isOver.value);
  const position = computed(() => (mode.value === 'resting' ? Math.min(goal.value, end.value) : shown.value));
  const status = computed<TrainerStatus>(() => {
    if (failure.value) return 'failed';
    if (mode.value === 'still') return 'still';
    if (mode.value === 'playing') return history.value ? 'running' : 'waiting';
    if (isMissing.value) return 'waiting';
    return position.value < end.value ? 'paused' : 'finished';
  });
  const isDue = computed(() => mode.value === 'resting' && (isMissing.value || shown.value !== position.value));
  const hasWork = computed(() => isVisible.value && !failure.value && (mode.value === 'playing' || isDue.value));
  return { plan, history, mode, goal, shown, seen, failure, isVisible, head, isOver, end, position, status, hasWork };
}
