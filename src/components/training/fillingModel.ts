/** State of a widget that fills in: what is set, what is done, what is shown. Constructing it does nothing. */
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Params, Value, Values } from '../params/param.ts';
import type { Clock } from './clock.ts';
import type { Filling } from './filling.ts';
import { createSettings } from './settings.ts';

/** What such a widget says of itself; all of it pure. */
export interface FillingWidget<P extends Params, Job, Outcome, Data> {
  readonly params: P;
  /** What the settings ask for. */
  jobsOf(values: Values<P>): readonly Job[];
  /** What the figure draws, from the outcomes so far, in the order of the jobs. */
  dataOf(outcomes: readonly (Outcome | undefined)[], values: Values<P>): Data;
}

export type FillingModel<P extends Params, Job, Outcome, Data> = ReturnType<
  typeof createFillingModel<P, Job, Outcome, Data>
>;

/** @param open gets the jobs done; asked once */
export function createFillingModel<P extends Params, Job, Outcome, Data>(
  widget: FillingWidget<P, Job, Outcome, Data>,
  clock: Pick<Clock, 'now'>,
  open: (values: ReadonlySignal<Values<P>>) => Filling<Job, Outcome>,
) {
  const { params } = widget;
  const settings = createSettings(params);
  const { values, changes } = settings;
  const jobs = computed(() => widget.jobsOf(values.value));
  const began = signal(0);
  const spent = signal(0);
  const filling = open(values);
  const isShown = computed(() => filling.done.value > 0 || filling.status.value === 'running');
  const isInSight = signal(false);
  const isWarm = signal(false);
  effect(() => {
    if (isWarm.value && isInSight.value) void prepare(jobs.value);
  });
  effect(() => {
    if (filling.given.value > 0) spent.value = clock.now() - began.peek();
  });

  async function prepare(wanted: readonly Job[]): Promise<void> {
    const before = clock.now();
    if ((await filling.prepare(wanted)) && !isShown.peek()) spent.value = clock.now() - before;
  }

  function start(): void {
    began.value = clock.now() - spent.peek();
    filling.start(jobs.peek());
  }

  /** With other settings: what they ask for and was not done yet is done now. */
  function turnTo(next: Values<P>): void {
    const wanted = widget.jobsOf(next);
    const isSame = JSON.stringify(wanted) === JSON.stringify(jobs.peek());
    batch(() => {
      if (!isSame) filling.turnTo(wanted);
      if (filling.done.peek() === 0) spent.value = 0;
      values.value = next;
      if (!isSame || !isShown.peek()) start();
    });
  }

  return {
    values,
    changes,
    filling,
    jobs,
    start,
    /** All that the address may hold. */
    addressed: computed(() => params),
    /** Parts of all jobs together. */
    total: computed(() => filling.partsOf(jobs.value)),
    /** Milliseconds since the work began. */
    spent,
    /** What is drawn; undefined while the page shows its still. */
    data: computed(() =>
      isShown.value ? widget.dataOf(filled(filling.outcomes.value, jobs.value), values.value) : undefined,
    ),
    /** The same before anything is done, for getting the figure ready: its first drawing is the longest. */
    origin: computed(() =>
      isWarm.value && isInSight.value ? widget.dataOf(filled([], jobs.value), values.value) : undefined,
    ),
    isRunning: computed(() => filling.status.value === 'running'),
    rewrite: computed(() => settings.rewriting(params, values.value)),
    /** Takes up what an address asks for; one that asks for nothing leaves the still. Links of the text need no prefix. */
    run(search: string, keyPrefix?: string) {
      const asked = settings.read(search, keyPrefix);
      changes.value = asked.changes;
      if (isShown.peek() || settings.isTold(asked.values)) turnTo(asked.values);
    },
    set(name: keyof P & string, value: Value) {
      const next = settings.having(name, value);
      if (next) turnTo(next);
    },
    play: start,
    pause: filling.cancel,
    warmUp() {
      isWarm.value = true;
    },
    see(isVisible: boolean) {
      filling.see(isVisible);
      isInSight.value = isVisible;
    },
    close: filling.forget,
  };
}

function filled<Outcome>(outcomes: readonly (Outcome | undefined)[], jobs: readonly unknown[]) {
  return jobs.map((_, index) => outcomes[index]);
}
