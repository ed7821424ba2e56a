/** What a trainer knows, and what follows from it. */
import { computed, signal } from '@preact/signals';
import type { EngineErrorName } from '../../engine/errors.ts';
import type { RunSpec } from '../../engine/run.ts';
import type { History } from './history.ts';

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

/**
 * still: nothing was trained here, the page shows what was drawn at build time. waiting: the moment asked for is being
 * trained. failed: the machinery is gone; what was drawn stays. Divergence is the outcome of a run: see `History`.
 */
export type TrainerStatus = 'still' | 'waiting' | 'running' | 'paused' | 'finished' | 'failed';

export type TrainerState<P extends Plan = Plan> = ReturnType<typeof createState<P>>;

/** Nothing is asked for yet: the still stands. */
export function createState<P extends Plan>(first: P) {
  const plan = signal(first);
  const history = signal<History | undefined>(undefined);
  const mode = signal<'still' | 'resting' | 'playing'>('still');
  /** The step asked for, at rest. */
  const goal = signal(first.steps);
  /** The step that is drawn while playing, or that playing began at. */
  const shown = signal(first.steps);
  const seen = signal<Seen<P> | undefined>(undefined);
  const failure = signal<EngineErrorName | undefined>(undefined);
  const isVisible = signal(false);
  /** Whether to get ready although nothing was asked for yet. */
  const isWarming = signal(false);
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
  /** The step to be reached at rest; behind a still only the first state is wanted, and only ahead of need. */
  const target = computed(() => (mode.value === 'still' ? 0 : goal.value));
  const isDue = computed(() => {
    if (mode.value === 'still') return isWarming.value && head.value < 0;
    return (
      mode.value === 'playing' ||
      isMissing.value ||
      seen.value?.step !== position.value ||
      seen.value.plan !== plan.value
    );
  });
  const hasWork = computed(() => isVisible.value && !failure.value && isDue.value);
  return {
    plan,
    history,
    mode,
    goal,
    shown,
    seen,
    failure,
    isVisible,
    isWarming,
    head,
    isOver,
    end,
    target,
    position,
    status,
    hasWork,
  };
}
